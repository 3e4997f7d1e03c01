import { flowRoutes } from '../../../shared/server/flows/flow-routes'
import { objectionRoutes } from './objections/objection-routes'
import { batchProgressRoutes } from './reads/batch-progress'
import { determinationRoutes } from './reads/determination'
import { publicListRoutes } from './reads/public-lists'

export const routes = {
  admin: { type: 'admin', routes: [...batchProgressRoutes, ...determinationRoutes, ...flowRoutes('lists')] },
  public: { type: 'content-api', prefix: '', routes: [...publicListRoutes, ...objectionRoutes] },
}
