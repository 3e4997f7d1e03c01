import providerCategory from '../../../../api/provider-category/content-types/provider-category/schema'
import { STANDING } from '../../contract'
import { standingFlow } from '../../domain/standing-flow'
import standing from './standing/schema'

/** Types of the plugin, as the server defines them and the panel shows them. */
export const SCHEMAS = { [STANDING]: standing, 'api::provider-category.provider-category': providerCategory }

/** Their flows. */
export const FLOWS = { [STANDING]: standingFlow }
