import { PRIVATE_FILE } from '../../contract'
import privateFile from './private-file/schema'

/** Types of the plugin, as the server defines them and the panel shows them. */
export const SCHEMAS = { [PRIVATE_FILE]: privateFile }
