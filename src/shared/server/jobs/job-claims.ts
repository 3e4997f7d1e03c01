import { hostname } from 'node:os'
import { inTransaction, query } from '../database/database'
import { ITEMS_QUEUE } from './job-items'
import type { Job, JobItem } from './jobs'
import { enqueue } from './queue'

const FIRST_LIMIT = 1000
const PROCESS = `${hostname()}:${process.pid}`

/** `claimed`: by this call; `taken`: by another process; `busy`: being claimed, which may still fail. */
export type Claim = { outcome: 'claimed'; slotId: string; found: number } | { outcome: 'taken' | 'busy' }

/**
 * Claims one slot of a job and queues what is due, in one transaction: if the process dies, the slot is left for the
 * next tick. A job that finds nothing costs the claim and its own query.
 * @param runBy name of the user who started it; absent for the schedule.
 * @param beside runs in the same transaction, before the search.
 * @throws what `due` throws, with nothing claimed.
 */
export function claimSlot(
  job: Job,
  slotAt: Date,
  now: Date,
  runBy?: string,
  beside?: (slotId: string) => Promise<void>,
): Promise<Claim> {
  return inTransaction(async () => {
    const slotId = await takeSlot(job.name, slotAt, runBy)
    if (slotId === undefined) return { outcome: await whyUnclaimed(job.name, slotAt) }
    await beside?.(slotId)
    const found = await queueItems(job.name, slotId, await findDue(job, now))
    return { outcome: 'claimed', slotId, found }
  })
}

// A second process goes on to the next job instead of waiting.
async function takeSlot(job: string, slotAt: Date, runBy?: string): Promise<string | undefined> {
  const [slot] = await query<{ id: string }>(
    `with claimed as (
       update desk_job set slot_at = $2::timestamptz, failed_at = null, error = null
       where name = (select name from desk_job where name = $1 and slot_at < $2::timestamptz for update skip locked)
       returning name)
     insert into desk_job_slot (job, slot_at, claimed_by, run_by) select name, $2::timestamptz, $3, $4 from claimed
     returning id`,
    [job, slotAt.toISOString(), PROCESS, runBy ?? null],
  )
  return slot && String(slot.id)
}

async function whyUnclaimed(job: string, slotAt: Date): Promise<'taken' | 'busy'> {
  const [row] = await query(`select 1 from desk_job where name = $1 and slot_at >= $2::timestamptz`, [
    job,
    slotAt.toISOString(),
  ])
  return row ? 'taken' : 'busy'
}

/** Everything due. A full result means there may be more: asks again for ten times as many, which wastes a tenth. */
async function findDue(job: Job, now: Date): Promise<readonly JobItem[]> {
  for (let limit = FIRST_LIMIT; ; limit *= 10) {
    const items = await job.due(now, limit)
    if (items.length < limit) return items
  }
}

async function queueItems(job: string, slotId: string, items: readonly JobItem[]): Promise<number> {
  if (items.length === 0) return 0
  const fresh = await query<{ id: string }>(
    `insert into desk_job_item (job, key, payload, slot_id)
     select $1, item ->> 'key', item, $2::bigint from jsonb_array_elements($3::jsonb) item
     on conflict (job, key) do nothing returning id`,
    [job, slotId, JSON.stringify(items)],
  )
  if (fresh.length === 0) return 0
  await query('update desk_job_slot set found = $2, searched_at = clock_timestamp() where id = $1', [
    slotId,
    fresh.length,
  ])
  await enqueue(
    ITEMS_QUEUE,
    fresh.map(({ id }) => String(id)),
  )
  return fresh.length
}
