import { flowRoutes } from '../../../shared/server/flow-routes'

export const routes = { admin: { type: 'admin', routes: flowRoutes('experts') } }
