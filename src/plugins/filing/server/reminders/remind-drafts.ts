import { dueOffset, lastDayOf } from '../../../../shared/pure/reminders'
import { query } from '../../../../shared/server/database/database'
import { closesFor } from '../../domain/windows'
import { openBatches, type Reminding } from './open-batches'
import { reminderJob, type Reminder } from '../../../../shared/server/jobs/reminder-job'

/** RULES section 4: for every draft, before filing closes for its owner. */
const OFFSETS = [-7, -3, -1]

interface Drafts extends Record<string, unknown> {
  batch: number
  creditCode: string
  cityCode: string
  count: number
  /** The oldest draft, which the reminder is about. */
  draft: string
  since: string
}

/** Enterprises with drafts in batches; all, or the one that is checked again before sending. */
const draftsIn = (batches: readonly number[], creditCode?: string): Promise<Drafts[]> =>
  query<Drafts>(
    `select batch_id as batch, credit_code as "creditCode", min(city_code) as "cityCode", count(*)::int as count,
        (array_agg(document_id order by id))[1] as draft, min(created_at at time zone 'UTC') as since
     from demands where batch_id = any($1::int[]) and state = 'draft' and ($2::text is null or credit_code = $2)
     group by 1, 2 order by 1, 2`,
    [batches, creditCode ?? null],
  )

function itemOf({ batch, extensions, openedAt }: Reminding, drafts: Drafts, now: Date): Reminder[] {
  const dueAt = closesFor(batch, 'filing', drafts, extensions)
  const since = new Date(Math.max(openedAt.getTime(), new Date(drafts.since).getTime()))
  const offset = dueAt ? dueOffset(dueAt, OFFSETS, now, since) : undefined
  if (!dueAt || offset === undefined) return []
  const key = `${batch.documentId}:${drafts.creditCode}:${lastDayOf(dueAt)}:${offset}`
  return [{ key, dueAt: dueAt.toISOString(), documentId: drafts.draft, values: { count: drafts.count } }]
}

async function itemsDue(now: Date, batch?: string, creditCode?: string): Promise<Reminder[]> {
  const open = await openBatches(batch)
  const drafts =
    open.length > 0
      ? await draftsIn(
          open.map((one) => one.batch.id),
          creditCode,
        )
      : []
  return open.flatMap((one) =>
    drafts.filter((row) => row.batch === one.batch.id).flatMap((row) => itemOf(one, row, now)),
  )
}

export const remindDrafts = reminderJob({
  kind: 'filing.draft',
  name: 'filing.remind-drafts',
  label: { zh: '提醒提交需求草稿', en: 'Remind of drafts' },
  event: 'demand.draft-waiting',
  due: itemsDue,
})
