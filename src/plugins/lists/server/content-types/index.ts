import { LIST, OBJECTION, OBJECTION_FILE } from '../../contract'
import { listFlow } from '../../domain/list-flow'
import { objectionFlow } from '../../domain/objection/objection-flow'
import list from './list/schema'
import objectionFile from './objection-file/schema'
import objection from './objection/schema'

/** Types of the plugin, as the server defines them and the panel shows them. */
export const SCHEMAS = { [LIST]: list, [OBJECTION]: objection, [OBJECTION_FILE]: objectionFile }

/** Their flows. */
export const FLOWS = { [LIST]: listFlow, [OBJECTION]: objectionFlow }
