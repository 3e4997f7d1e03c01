import type { Context } from 'koa'
import { refuse as refuseQuery } from '../../../../shared/pure/read-query'
import { Refused } from '../../../../shared/pure/refusal'
import { staffActorOf } from '../../../../shared/server/walls/actors'
import { databaseNow } from '../../../../shared/server/database/clock'
import { answerWrite, inputOf, momentOf, ok } from '../../../../shared/server/http/requests'
import { ITEM_STATES, type ItemState } from '../../domain/job-words'
import { readLetters } from '../../../identity/contract-server'
import { readJobItems, readJobs } from './read-jobs'
import { retryItem } from './retry-item'
import { mustJob, runJob } from './run-job'
import { paramsOf } from '../../../../shared/server/http/request-parts'

const permitted = (action: 'read' | 'run') => ({
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [`plugin::desk.jobs.${action}`] } },
  ],
})

export const jobRoutes = [
  { method: 'GET', path: '/jobs', handler: list, config: permitted('read') },
  { method: 'GET', path: '/letters', handler: letters, config: permitted('read') },
  { method: 'GET', path: '/jobs/:name/items', handler: items, config: permitted('read') },
  { method: 'POST', path: '/jobs/:name/run', handler: run, config: permitted('run') },
  { method: 'POST', path: '/jobs/items/:id/retry', handler: retry, config: permitted('run') },
]

async function list(ctx: Context): Promise<void> {
  ctx.body = { data: await readJobs(databaseNow()), meta: {} }
}

/** Account letters that wait or failed. */
async function letters(ctx: Context): Promise<void> {
  ctx.body = { data: await readLetters(), meta: {} }
}

async function items(ctx: Context): Promise<void> {
  const { name } = mustJob(paramsOf(ctx, 'name').name)
  const { state, before, ...unknown } = ctx.query as Record<string, unknown>
  for (const [parameter, value] of Object.entries(unknown)) no(parameter, value, ['state', 'before'])
  if (state !== undefined && !Object.hasOwn(ITEM_STATES, String(state))) no('state', state, Object.keys(ITEM_STATES))
  if (before !== undefined && !/^\d{1,18}$/.test(String(before))) no('before', before, '1 – 10¹⁸')
  const page = await readJobItems(name, { state: state as ItemState | undefined, before: before as string | undefined })
  ctx.body = { data: page.items, meta: { next: page.next } }
}

async function run(ctx: Context): Promise<void> {
  const actor = await staffActorOf(ctx)
  inputOf(ctx)
  const job = mustJob(paramsOf(ctx, 'name').name)
  await answerWrite(ctx, actor, async () => ok(await runJob(job, actor, momentOf(ctx))))
}

async function retry(ctx: Context): Promise<void> {
  const actor = await staffActorOf(ctx)
  inputOf(ctx)
  const { id } = paramsOf(ctx, 'id')
  await answerWrite(ctx, actor, async () => {
    await retryItem(id, actor, momentOf(ctx))
    return ok({ id })
  })
}

function no(parameter: string, value: unknown, allowed: unknown): never {
  throw new Refused(refuseQuery('query-not-allowed', { parameter, value, allowed }))
}
