import type { Context } from 'koa'
import { Refused } from '../../../../shared/pure/refusal'
import { staffActorOf } from '../../../../shared/server/walls/actors'
import { refuse } from './refusals'

const READERS = ['province', 'auditor', 'admin']

/** What is read of all members together is the province's. @throws Refused province-only. */
export async function forTheProvince(ctx: Context): Promise<void> {
  const { kind } = await staffActorOf(ctx)
  if (!READERS.includes(kind)) throw new Refused(refuse('province-only'))
}
