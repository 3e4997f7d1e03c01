import { APPLICATION, APPLICATION_FILE, APPLICATION_SNAPSHOT } from '../../contract'
import { applicationFlow } from '../../domain/application-flow'
import applicationFile from './application-file/schema'
import applicationSnapshot from './application-snapshot/schema'
import application from './application/schema'

/** Types of the plugin, as the server defines them and the panel shows them. */
export const SCHEMAS = {
  [APPLICATION]: application,
  [APPLICATION_FILE]: applicationFile,
  [APPLICATION_SNAPSHOT]: applicationSnapshot,
}

/** Their flows. */
export const FLOWS = { [APPLICATION]: applicationFlow }
