import { bindFlow, bindingsFor, contribute, type FlowBinding } from '../../../shared/server/flows/flows'
import { defineJobs } from '../../../shared/server/jobs/jobs'
import { defineSettings } from '../../../shared/server/settings/settings'
import { listFlow } from '../domain/list-flow'
import { LIST_SETTINGS } from '../domain/list-settings'
import { objectionFlow } from '../domain/objection/objection-flow'
import { LIST, OBJECTION } from '../contract'
import { listFacts } from './facts/list-facts'
import { objectionFacts } from './facts/objection-facts'
import { announceList } from './lists/announce-list'
import { upholdObjection } from './objections/correct-lists'
import { publishList } from './services/publish-list'
import { BATCH } from '../../filing/contract'
import { batchOfLists } from '../domain/batch-contribution'
import { subscribe } from '../../../shared/server/flows/events'
import { listFrozen } from './lists/recommendation-list'
import { listsOfBatch } from './lists/lists-of-batch'
import { determineList } from './services/determine-list'
import { declareHistoryWords } from '../../../shared/server/flows/history-words'
import { HISTORY_WORDS } from '../domain/history-words'
import { bindNotices } from './notices'
import { LISTS_JOBS } from './jobs'
import { limitRequests } from './throttles'
import { declareTasks } from '../../../shared/server/tasks/tasks'
import { listTasks } from './tasks'

const lists = bindingsFor('lists')

export const bindings = (): FlowBinding[] => [
  lists({
    flow: listFlow,
    uid: LIST,
    kind: 'list',
    writtenBy: 'verbs',
    facts: listFacts,
    verbs: { announce: announceList, publish: publishList },
  }),
  lists({
    flow: objectionFlow,
    uid: OBJECTION,
    kind: 'objection',
    writtenBy: 'verbs',
    facts: objectionFacts,
    verbs: { uphold: upholdObjection('uphold'), reconsider: upholdObjection('reconsider') },
  }),
]

/** Registers the flows and settings of the plugin. */
export function bindAll(): void {
  defineSettings('lists', LIST_SETTINGS)
  declareTasks('lists', listTasks)
  limitRequests()
  bindings().forEach(bindFlow)
  contribute(BATCH, {
    contribution: batchOfLists,
    facts: listsOfBatch,
    verbs: { 'determine-list': determineList },
  })
  defineJobs('lists', LISTS_JOBS)
  subscribe('city-list.frozen', 'lists', listFrozen)
  declareHistoryWords('lists', HISTORY_WORDS)
  bindNotices()
}
