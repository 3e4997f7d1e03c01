import { clip } from '../../pure/brief'
import { l } from '../../pure/schema'
import { databaseNow } from '../database/clock'
import { execute, inTransaction, query } from '../database/database'
import { jobOf, type JobItem } from './jobs'
import type { Queue } from './queue'

export const ITEMS_QUEUE = 'kernel.job-items'

/** Queue of job items. After about 15 minutes of failures an item needs a person. */
export const itemsQueue: Queue = {
  name: ITEMS_QUEUE,
  label: l('定时任务事项', 'Items of scheduled jobs'),
  concurrency: 4,
  leaseSeconds: 120,
  retry: { limit: 5, delaySeconds: 30 },
  handle: handleItem,
  dead: async (id, error) => {
    await execute(
      `update desk_job_item set failed_at = clock_timestamp(), error = coalesce(error, $2) where id = $1::bigint and done_at is null`,
      [id, error],
    )
  },
}

/** One transaction: the item is marked done together with its effects, so nothing is done twice. */
async function handleItem(id: string): Promise<void> {
  try {
    await inTransaction(() => markAndHandle(id))
  } catch (error) {
    // Outside the rolled-back transaction, so that it is visible.
    await execute(
      'update desk_job_item set attempts = attempts + 1, error = $2 where id = $1::bigint and done_at is null',
      [id, clip((error as Error).message, 1000)],
    )
    throw error
  }
}

async function markAndHandle(id: string): Promise<void> {
  const [item] = await query<{ job: string; payload: JobItem }>(
    `update desk_job_item set done_at = clock_timestamp(), failed_at = null, error = null, attempts = attempts + 1
     where id = $1::bigint and done_at is null returning job, payload`,
    [id],
  )
  // Done by the previous holder of its lease.
  if (!item) return
  const job = jobOf(item.job)
  if (!job) throw new Error(`there is no job ${item.job} any more`)
  await job.handle(item.payload, databaseNow())
}
