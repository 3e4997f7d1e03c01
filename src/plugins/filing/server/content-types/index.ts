import demand from '../../../../api/demand/content-types/demand/schema'
import { BATCH, CITY_LIST, DEMAND, EXTENSION, INVITATION, LIAISON } from '../../contract'
import { batchFlow } from '../../domain/batch-flow'
import { cityListFlow } from '../../domain/city-list-flow'
import { demandFlow } from '../../domain/demand-flow'
import { invitationFlow } from '../../domain/invitation-flow'
import { liaisonFlow } from '../../domain/liaison-flow'
import batch from './batch/schema'
import cityList from './city-list/schema'
import extension from './extension/schema'
import invitation from './invitation/schema'
import liaison from './liaison/schema'

/** Types of the plugin, as the server defines them and the panel shows them. */
export const SCHEMAS = {
  [BATCH]: batch,
  [DEMAND]: demand,
  [CITY_LIST]: cityList,
  [EXTENSION]: extension,
  [INVITATION]: invitation,
  [LIAISON]: liaison,
}

/** Their flows. */
export const FLOWS = {
  [BATCH]: batchFlow,
  [DEMAND]: demandFlow,
  [CITY_LIST]: cityListFlow,
  [LIAISON]: liaisonFlow,
  [INVITATION]: invitationFlow,
}
