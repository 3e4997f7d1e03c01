import announcement from '../../../../api/announcement/content-types/announcement/schema'
import { ANNOUNCEMENT } from '../../contract'
import { announcementFlow } from '../../domain/announcement-flow'

/** Types of the plugin, as the server defines them and the panel shows them. */
export const SCHEMAS = { [ANNOUNCEMENT]: announcement }

/** Their flows. */
export const FLOWS = { [ANNOUNCEMENT]: announcementFlow }
