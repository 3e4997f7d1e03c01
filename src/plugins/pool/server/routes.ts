import { flowRoutes } from '../../../shared/server/flow-routes'
import { collectionRoutes } from '../../../shared/server/public-reads'
import { publicStandings, registerOf } from './reads/register'

export const routes = {
  admin: { type: 'admin', routes: flowRoutes('pool') },
  public: {
    type: 'content-api',
    prefix: '',
    routes: [
      ...collectionRoutes(publicStandings, false),
      { method: 'GET', path: '/register/:creditCode', handler: registerOf, config: { auth: false } },
    ],
  },
}
