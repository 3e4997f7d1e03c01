import type { Context } from 'koa'
import { currentForm } from './forms'

/** R06: the form in force, for prospective applicants. */
export const publicFormRoutes = [
  {
    method: 'GET',
    path: '/provider-application-form',
    handler: async (ctx: Context): Promise<void> => {
      ctx.body = { data: await currentForm(), meta: {} }
    },
    config: { auth: false as const },
  },
]
