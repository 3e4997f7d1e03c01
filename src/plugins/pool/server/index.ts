import { bindFlow, bindingsFor } from '../../../shared/server/flows/flows'
import { STANDING } from '../contract'
import { standingFlow } from '../domain/standing-flow'
import standingType from './content-types/standing/schema'
import { defineForms } from './forms'
import { routes } from './routes'
import { standing } from './services/standing'

export default {
  register(): void {
    bindFlow(bindingsFor('pool')({ flow: standingFlow, uid: STANDING, kind: 'standing', writtenBy: 'verbs' }))
  },
  bootstrap: defineForms,
  contentTypes: { standing: { schema: standingType } },
  services: { standing },
  routes,
}
