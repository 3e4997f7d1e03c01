import type { Context } from 'koa'
import { sightOf } from '../../../../shared/pure/actor'
import { Refused } from '../../../../shared/pure/refusal'
import { staffActorOf } from '../../../../shared/server/walls/actors'
import { refuse } from './refusals'

/** Reads about all members are for the province only. @throws Refused province-only. */
export async function forTheProvince(ctx: Context): Promise<void> {
  const { kind } = await staffActorOf(ctx)
  if (sightOf(kind) !== 'all') throw new Refused(refuse('province-only'))
}
