import type { Context } from 'koa'
import { staffActorOf } from '../../../../shared/server/walls/actors'
import { noticeCatalogue } from '../../../../shared/server/notices/registry'

/** GET /notices/kinds: the names of all notices, by key, for the page of the outbox. */
export async function readNoticeKinds(ctx: Context): Promise<void> {
  await staffActorOf(ctx)
  const kinds = Object.entries(noticeCatalogue().notices).map(([notice, { label }]) => ({ notice, label }))
  ctx.body = { data: kinds, meta: {} }
}
