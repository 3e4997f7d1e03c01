import type { Context } from 'koa'
import { sightOf } from '../../pure/actor'
import { Refused } from '../../pure/refusal'
import { staffActorOf } from '../walls/actors'
import { refuse } from '../../pure/general-refusals'

/** Requires the province, for reads across all cities and panels. @throws Refused not-open-to-you. */
export async function forTheProvince(ctx: Context): Promise<void> {
  const { kind } = await staffActorOf(ctx)
  if (sightOf(kind) !== 'all') throw new Refused(refuse('not-open-to-you'))
}
