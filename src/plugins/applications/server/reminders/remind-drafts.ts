import { dueOffset, lastDayOf } from '../../../../shared/pure/reminders'
import { query } from '../../../../shared/server/database/database'
import { reminderJob, type Reminder } from '../../../../shared/server/jobs/reminder-job'
import { closesFor } from '../../../filing/contract'
import { openBatches, type Reminding } from '../../../filing/contract-server'

/** RULES section 4: before the cut-off that applies to the provider; an open-ended batch has none (S13). */
const OFFSETS = [-7, -3, -1]

interface Draft extends Record<string, unknown> {
  batch: number
  application: string
  creditCode: string
  cityCode: string | null
  since: string
}

/** Draft applications; all, or the one that is checked again before sending. */
const draftsIn = (batches: readonly number[], application?: string): Promise<Draft[]> =>
  query<Draft>(
    `select batch_id as batch, document_id as application, credit_code as "creditCode", city_code as "cityCode",
        created_at at time zone 'UTC' as since
     from applications where batch_id = any($1::int[]) and state = 'draft' and ($2::text is null or document_id = $2)
     order by id`,
    [batches, application ?? null],
  )

function itemOf({ batch, extensions, openedAt }: Reminding, draft: Draft, now: Date): Reminder[] {
  const dueAt = closesFor(batch, 'filing', draft, extensions)
  const since = new Date(Math.max(openedAt.getTime(), new Date(draft.since).getTime()))
  const offset = dueAt ? dueOffset(dueAt, OFFSETS, now, since) : undefined
  if (!dueAt || offset === undefined) return []
  const key = `${batch.documentId}:${draft.application}:${lastDayOf(dueAt)}:${offset}`
  return [{ key, dueAt: dueAt.toISOString(), documentId: draft.application }]
}

async function itemsDue(now: Date, batch?: string, application?: string): Promise<Reminder[]> {
  const open = await openBatches(batch, 'provider')
  if (open.length === 0) return []
  const drafts = await draftsIn(
    open.map((one) => one.batch.id),
    application,
  )
  return open.flatMap((one) =>
    drafts.filter((row) => row.batch === one.batch.id).flatMap((row) => itemOf(one, row, now)),
  )
}

export const remindDrafts = reminderJob({
  kind: 'applications.draft',
  name: 'applications.remind-drafts',
  label: { zh: '提醒提交服务商申请草稿', en: 'Remind providers of drafts' },
  event: 'application.draft-waiting',
  due: itemsDue,
})
