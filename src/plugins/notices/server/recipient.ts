import type { Context } from 'koa'
import type { Actor } from '../../../shared/pure/actor'
import { accountActorOf, staffActorOf } from '../../../shared/server/walls/actors'

/** Who asks, and under which name the outbox knows him. */
export type Reach = (ctx: Context) => Promise<{ actor: Actor; recipient: string }>

export const accountReach: Reach = async (ctx) => {
  const actor = await accountActorOf(ctx)
  return { actor, recipient: `account:${actor.accountId}` }
}

export const staffReach: Reach = async (ctx) => {
  const actor = await staffActorOf(ctx)
  return { actor, recipient: actor.id.replace(/^admin:/, 'staff:') }
}
