import { nameConstraints } from './constraint-sentences'
import { l } from '../../../shared/pure/schema'
import { declareBound } from '../../organisations/contract-server'
import { bindFlow, bindingsFor, contribute, type FlowBinding } from '../../../shared/server/flows/flows'
import { defineJobs } from '../../../shared/server/jobs/jobs'
import { defineSettings } from '../../../shared/server/settings/settings'
import { declareTasks } from '../../../shared/server/tasks/tasks'
import { filingTasks } from './tasks'
import { FILING_SETTINGS, MOST_DRAFT_DEMANDS } from '../domain/settings'
import { batchFlow } from '../domain/batch-flow'
import { cityOfFiling } from '../domain/city-contribution'
import { cityListFlow } from '../domain/city-list-flow'
import { demandFlow } from '../domain/demand-flow'
import { invitationFlow } from '../domain/invitation-flow'
import { liaisonFlow } from '../domain/liaison-flow'
import { BATCH, CITY_LIST, DEMAND, INVITATION, LIAISON } from '../contract'
import { CITY } from '../../desk/contract'
import { ENTERPRISE, LABEL, VERIFICATION } from '../../organisations/contract'
import { batchFacts } from './facts/batch-facts'
import { cityListFacts } from './facts/city-list-facts'
import { demandFacts } from './facts/demand-facts'
import { DEMANDS } from '../domain/read-models'
import { lockBatchesOf } from './services/lock-batches'
import { carryOver } from './services/carry-over'
import { changeWindows } from './services/change-windows'
import { closeBatch } from './services/close-batch'
import { freezeCityList } from './services/freeze-city-list'
import { grantExtension } from './services/grant-extension'
import { invite } from './services/invite'
import { nameLiaison } from './services/name-liaison'
import { openBatch } from './services/open-batch'
import { recommend } from './services/recommend'
import { startReview } from './services/start-review'
import { answerForFiling } from './accounts/my-filing'
import { declareHistoryWords } from '../../../shared/server/flows/history-words'
import { HISTORY_WORDS } from '../domain/history-words'
import { bindNotices } from './notices'
import { filingJobs } from './jobs'
import { submitDemand } from './services/submit-demand'

const filing = bindingsFor('filing')

export const bindings = (): FlowBinding[] => [
  filing({
    flow: batchFlow,
    uid: BATCH,
    kind: 'batch',
    writtenBy: 'form',
    facts: batchFacts,
    verbs: {
      open: openBatch,
      close: closeBatch,
      'change-windows': changeWindows,
      'grant-extension': grantExtension,
    },
  }),
  filing({
    flow: demandFlow,
    uid: DEMAND,
    kind: 'demand',
    writtenBy: 'verbs',
    facts: demandFacts,
    draws: [LABEL, ENTERPRISE, VERIFICATION],
    lockBefore: lockBatchesOf(DEMANDS),
    verbs: { submit: submitDemand, 'carry-over': carryOver, recommend, 'start-review': startReview },
  }),
  filing({ flow: liaisonFlow, uid: LIAISON, kind: 'liaison', writtenBy: 'verbs' }),
  filing({ flow: invitationFlow, uid: INVITATION, kind: 'invitation', writtenBy: 'verbs' }),
  filing({
    flow: cityListFlow,
    uid: CITY_LIST,
    kind: 'city-list',
    writtenBy: 'verbs',
    facts: cityListFacts,
    draws: [DEMAND],
    verbs: { freeze: freezeCityList('freeze'), 'freeze-again': freezeCityList('freeze-again') },
  }),
]

/** Registers the flows and settings of the plugin. */
export function bindAll(): void {
  defineSettings('filing', FILING_SETTINGS)
  declareBound('filing', 'demand', {
    uid: DEMAND,
    states: [demandFlow.initial],
    unit: l('项需求草稿', 'draft demands'),
    setting: 'mostDraftDemands',
    limit: MOST_DRAFT_DEMANDS,
  })
  declareTasks('filing', filingTasks)
  nameConstraints()
  bindings().forEach(bindFlow)
  contribute(CITY, { contribution: cityOfFiling, verbs: { 'name-liaison': nameLiaison, invite } })
  defineJobs('filing', filingJobs)
  answerForFiling()
  declareHistoryWords('filing', HISTORY_WORDS)
  bindNotices()
}
