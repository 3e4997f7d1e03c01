import type { Context } from 'koa'
import { Refused } from '../../pure/refusal'
import { staffActorOf } from '../walls/actors'
import { refuse } from '../../pure/general-refusals'
import { abilityOf } from './request-parts'

/** Config of a route for our pages of the panel. */
export const forStaff = { policies: ['admin::isAuthenticatedAdmin'] }

/**
 * For users who may read the type in the panel; row-level security decides which rows.
 * @throws Refused not-open-to-you
 */
export async function assertReads(ctx: Context, uid: string): Promise<void> {
  await staffActorOf(ctx)
  const ability = abilityOf(ctx)
  if (!ability?.can('plugin::content-manager.explorer.read', uid)) throw new Refused(refuse('not-open-to-you'))
}
