import { contentTypesOf } from '../../../shared/server/flows/content-types'
import { bindFlow, bindingsFor } from '../../../shared/server/flows/flows'
import { defineNotices } from '../../../shared/server/notices/registry'
import { STANDING } from '../contract'
import { NOTICES } from '../domain/notices'
import { standingFlow } from '../domain/standing-flow'
import { SCHEMAS } from './content-types'
import { defineForms } from './forms'
import { routes } from './routes'
import { standing } from './services/standing'
import { declareHistoryWords } from '../../../shared/server/flows/history-words'
import { HISTORY_WORDS } from '../domain/history-words'

export default {
  register(): void {
    bindFlow(bindingsFor('pool')({ flow: standingFlow, uid: STANDING, kind: 'standing', writtenBy: 'verbs' }))
    defineNotices('pool', NOTICES, {})
    declareHistoryWords('pool', HISTORY_WORDS)
  },
  bootstrap: defineForms,
  contentTypes: contentTypesOf('pool', SCHEMAS),
  services: { standing },
  routes,
}
