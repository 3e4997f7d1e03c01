import { ATTEMPT, CITY, OFFICER } from '../../contract'
import city from '../../../../api/city/content-types/city/schema'
import { cityFlow } from '../../domain/city-flow'
import { officerFlow } from '../../domain/officer-flow'
import attempt from './attempt/schema'
import officer from './officer/schema'

/** Types of the plugin, as the server defines them and the panel shows them. */
export const SCHEMAS = { [CITY]: city, [OFFICER]: officer, [ATTEMPT]: attempt }

/** Their flows. */
export const FLOWS = { [OFFICER]: officerFlow, [CITY]: cityFlow }
