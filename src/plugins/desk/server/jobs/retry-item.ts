import type { Actor } from '../../../../shared/pure/actor'
import { Refused } from '../../../../shared/pure/refusal'
import type { Moment } from '../../../../shared/pure/workflow'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { recordHistory } from '../../../../shared/server/flows/history'
import { ITEMS_QUEUE } from '../../../../shared/server/jobs/job-items'
import { enqueue } from '../../../../shared/server/jobs/queue'
import { refuse } from './refusals'

/** Starts another round of attempts for a failed item. @throws Refused job-item-unknown, job-item-not-failed. */
export function retryItem(id: string, actor: Actor, at: Moment): Promise<void> {
  if (!/^\d{1,18}$/.test(id)) throw new Refused(refuse('job-item-unknown', { id }))
  return inTransaction(async () => {
    const [item] = await query<{ job: string; key: string; version: number }>(
      `update desk_job_item set failed_at = null where id = $1::bigint and failed_at is not null
       returning job, key, (select count(*)::int + 1 from desk_history
         where subject_uid = 'desk_job_item' and subject_id = $1) as version`,
      [id],
    )
    if (!item) throw new Refused(refuse(await refusalCode(id), { id }))
    const { version, ...input } = item
    const line = {
      uid: 'desk_job_item',
      documentId: id,
      version,
      from: 'failed',
      to: 'waiting',
      action: 'retry',
    } as const
    await recordHistory([{ ...line, input }], actor, at)
    await enqueue(ITEMS_QUEUE, [id])
  })
}

async function refusalCode(id: string): Promise<'job-item-not-failed' | 'job-item-unknown'> {
  const [row] = await query('select 1 from desk_job_item where id = $1::bigint', [id])
  return row ? 'job-item-not-failed' : 'job-item-unknown'
}
