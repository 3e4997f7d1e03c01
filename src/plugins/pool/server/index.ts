import { bindFlow } from '../../../shared/server/flows'
import { STANDING } from '../contract'
import { standingFlow } from '../domain/standing-flow'
import standingType from './content-types/standing/schema'
import { routes } from './routes'
import { standing } from './services/standing'

export default {
  register(): void {
    bindFlow({ flow: standingFlow, uid: STANDING, plugin: 'pool', kind: 'standing', writtenBy: 'verbs' })
  },
  bootstrap(): void {},
  contentTypes: { standing: { schema: standingType } },
  services: { standing },
  routes,
}
