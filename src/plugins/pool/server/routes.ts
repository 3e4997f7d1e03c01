import type { Context } from 'koa'
import { flowRoutes } from '../../../shared/server/flows/flow-routes'
import { asSystem } from '../../../shared/server/walls/scope'
import { collectionRoutes } from '../../../shared/server/http/public-reads'
import { publicCategories } from './reads/categories'
import { publicStandings, registerOf } from './reads/register'

// In the panel a city sees its own standings only; the register is public, restricted by its own condition.
const register = collectionRoutes(publicStandings, false).map((route) => ({
  ...route,
  handler: (ctx: Context) => asSystem(() => route.handler(ctx)),
}))

export const routes = {
  admin: { type: 'admin', routes: flowRoutes('pool') },
  public: {
    type: 'content-api',
    prefix: '',
    routes: [
      ...register,
      ...collectionRoutes(publicCategories),
      { method: 'GET', path: '/register/:creditCode', handler: registerOf, config: { auth: false } },
    ],
  },
}
