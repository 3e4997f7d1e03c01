import type { Context } from 'koa'
import { Refused } from '../../../../shared/pure/refusal'
import { staffActorOf } from '../../../../shared/server/walls/actors'
import { refuse } from './refusals'

const READERS = ['province', 'auditor', 'admin']

/** Reads about all members are for the province only. @throws Refused province-only. */
export async function forTheProvince(ctx: Context): Promise<void> {
  const { kind } = await staffActorOf(ctx)
  if (!READERS.includes(kind)) throw new Refused(refuse('province-only'))
}
