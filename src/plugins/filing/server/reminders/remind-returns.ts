import { dueOffset, lastDayOf } from '../../../../shared/pure/reminders'
import { query } from '../../../../shared/server/database/database'
import { reminderJob, type Reminder } from '../../../../shared/server/jobs/reminder-job'
import { readSettings } from '../../../../shared/server/settings/settings'
import { DEMAND } from '../../contract'
import { answerableUntil } from '../../domain/answer-days'
import { FILING_SETTINGS } from '../../domain/settings'
import { openBatches, type Reminding } from './open-batches'

/** Three days and one day before the last day on which the enterprise may answer (S04), and on it. */
const OFFSETS = [-3, -1, 0]

interface Returned extends Record<string, unknown> {
  batch: number
  demand: string
  creditCode: string
  cityCode: string
  cityAnswerBy: string | null
  returnedAt: string
}

/** Demands returned to their enterprise; all, or the one that is checked again before sending. */
const returnedIn = (batches: readonly number[], demand?: string): Promise<Returned[]> =>
  query<Returned>(
    `select d.batch_id as batch, d.document_id as demand, d.credit_code as "creditCode", d.city_code as "cityCode",
        d.city_answer_by as "cityAnswerBy", (select max(h.at) from desk_history h where h.subject_uid = $3
          and h.subject_id = d.document_id and h.to_state = 'returned' and h.from_state is distinct from h.to_state) as "returnedAt"
     from demands d where d.batch_id = any($1::int[]) and d.state = 'returned' and ($2::text is null or d.document_id = $2)
     order by d.id`,
    [batches, demand ?? null, DEMAND],
  )

type Settings = Parameters<typeof answerableUntil>[1]['settings']

function itemOf({ batch, extensions }: Reminding, demand: Returned, settings: Settings, now: Date): Reminder[] {
  const dueAt = answerableUntil(demand, { batch, extensions, settings })
  const offset = dueAt ? dueOffset(dueAt, OFFSETS, now, new Date(demand.returnedAt)) : undefined
  if (!dueAt || offset === undefined) return []
  const key = `${batch.documentId}:${demand.demand}:${lastDayOf(dueAt)}:${offset}`
  return [{ key, dueAt: dueAt.toISOString(), documentId: demand.demand }]
}

async function itemsDue(now: Date, batch?: string, demand?: string): Promise<Reminder[]> {
  const open = await openBatches(batch)
  if (open.length === 0) return []
  const settings = await readSettings(FILING_SETTINGS)
  const returned = await returnedIn(
    open.map((one) => one.batch.id),
    demand,
  )
  return open.flatMap((one) =>
    returned.filter((row) => row.batch === one.batch.id).flatMap((row) => itemOf(one, row, settings, now)),
  )
}

export const remindReturns = reminderJob({
  kind: 'filing.return',
  name: 'filing.remind-returns',
  label: { zh: '提醒补正退回的需求', en: 'Remind of returned demands' },
  event: 'demand.return-due',
  due: itemsDue,
})
