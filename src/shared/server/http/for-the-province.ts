import type { Context } from 'koa'
import { Refused } from '../../pure/refusal'
import { staffActorOf } from '../walls/actors'
import { refuse } from './refusals'

const READERS = ['province', 'auditor', 'admin']

/** What is read of all cities and panels together. @throws Refused not-open-to-you. */
export async function forTheProvince(ctx: Context): Promise<void> {
  const { kind } = await staffActorOf(ctx)
  if (!READERS.includes(kind)) throw new Refused(refuse('not-open-to-you'))
}
