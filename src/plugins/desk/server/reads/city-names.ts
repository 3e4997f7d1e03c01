import type { Context } from 'koa'
import { staffActorOf } from '../../../../shared/server/walls/actors'
import { allCities } from '../../../../shared/server/walls/cities'

/** City names for tables and filters of the panel. */
export const cityNameRoutes = [
  {
    method: 'GET',
    path: '/cities',
    handler: async (ctx: Context): Promise<void> => {
      await staffActorOf(ctx)
      ctx.body = { data: await allCities(), meta: {} }
    },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
]
