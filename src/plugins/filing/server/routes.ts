import { flowRoutes } from '../../../shared/server/flow-routes'
import { workbenchRoutes } from './services/workbench'

export const routes = {
  admin: { type: 'admin', routes: [...workbenchRoutes, ...flowRoutes('filing')] },
}
