import { APPLICATION_FORM } from '../../contract'
import { formFlow } from '../../domain/form-flow'
import applicationForm from './application-form/schema'

/** Types of the plugin, as the server defines them and the panel shows them. */
export const SCHEMAS = { [APPLICATION_FORM]: applicationForm }

/** Their flows. */
export const FLOWS = { [APPLICATION_FORM]: formFlow }
