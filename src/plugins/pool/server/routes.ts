import type { Context } from 'koa'
import { flowRoutes } from '../../../shared/server/flow-routes'
import { asSystem } from '../../../shared/server/scope'
import { collectionRoutes } from '../../../shared/server/public-reads'
import { catalogueRoutes } from './reads/catalogue'
import { publicStandings, registerOf } from './reads/register'

// In the panel a city sees its own; the register is everybody's, and its condition says what of it.
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
      ...catalogueRoutes,
      { method: 'GET', path: '/register/:creditCode', handler: registerOf, config: { auth: false } },
    ],
  },
}
