import { bindFlow, bindingsFor } from '../../../shared/server/flows/flows'
import { defineNotices } from '../../../shared/server/notices/registry'
import { STANDING } from '../contract'
import { NOTICES } from '../domain/notices'
import { standingFlow } from '../domain/standing-flow'
import standingType from './content-types/standing/schema'
import { defineForms } from './forms'
import { routes } from './routes'
import { standing } from './services/standing'

export default {
  register(): void {
    bindFlow(bindingsFor('pool')({ flow: standingFlow, uid: STANDING, kind: 'standing', writtenBy: 'verbs' }))
    defineNotices('pool', NOTICES, {})
  },
  bootstrap: defineForms,
  contentTypes: { standing: { schema: standingType } },
  services: { standing },
  routes,
}
