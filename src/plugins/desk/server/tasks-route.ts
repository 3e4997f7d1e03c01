import type { Context } from 'koa'
import { databaseNow } from '../../../shared/server/database/clock'
import { awaiting } from '../../../shared/server/tasks/tasks'
import { staffActorOf } from '../../../shared/server/walls/actors'

async function tasks(ctx: Context): Promise<void> {
  const actor = await staffActorOf(ctx)
  ctx.body = {
    data: {
      kind: actor.kind,
      now: databaseNow().toISOString(),
      ...(await awaiting(actor)),
    },
    meta: {},
  }
}

/** Tasks of the signed-in user, for the home page of the panel. */
export const taskRoutes = [
  { method: 'GET', path: '/tasks', handler: tasks, config: { policies: ['admin::isAuthenticatedAdmin'] } },
]
