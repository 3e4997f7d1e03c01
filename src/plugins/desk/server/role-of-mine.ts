import type { Context } from 'koa'
import { actorOf } from '../../../shared/server/walls/actors'
import { query } from '../../../shared/server/database/database'

/** The signed-in user's role; also for users without a role of ours, who are told so. */
export const meRoutes = [
  { method: 'GET', path: '/me', handler: me, config: { policies: ['admin::isAuthenticatedAdmin'] } },
]

async function me(ctx: Context): Promise<void> {
  const { kind, name, cityCodes } = await actorOf(ctx)
  const cities = await query(
    `select code, name, name_en as "nameEn" from cities where code = any($1::text[]) order by sort, code`,
    [cityCodes],
  )
  const { email } = (ctx.state as { user: { email: string } }).user
  ctx.body = { data: { kind, name, email, cities }, meta: {} }
}
