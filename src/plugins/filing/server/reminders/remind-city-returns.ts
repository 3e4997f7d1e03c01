import { dueOffset, lastDayOf } from '../../../../shared/pure/reminders'
import { sqlIn } from '../../../../shared/pure/state-sets'
import { query } from '../../../../shared/server/database/database'
import { reminderJob, type Reminder } from '../../../../shared/server/jobs/reminder-job'
import { DEMAND } from '../../contract'
import { demandFlow } from '../../domain/demand-flow'
import { openBatches, type Reminding } from './open-batches'

/** S41: two days and one day before the day that the province named, and on it. */
const OFFSETS = [-2, -1, 0]

interface Returns extends Record<string, unknown> {
  batch: number
  cityCode: string
  answerBy: string
  /** The city's list, which the reminder is about. */
  list: string
  count: number
  since: string
}

/** Demands returned by the province that their city has not recommended again, by city and day. */
const returnsIn = (batches: readonly number[], cityCode?: string): Promise<Returns[]> =>
  query<Returns>(
    `select d.batch_id as batch, d.city_code as "cityCode", d.city_answer_by as "answerBy", c.document_id as list,
        count(*)::int as count, min((select max(h.at) from desk_history h where h.subject_uid = $3
          and h.subject_id = d.document_id and h.to_state = 'returned-to-city')) as since
     from demands d join city_lists c on c.batch_id = d.batch_id and c.city_code = d.city_code
     where d.batch_id = any($1::int[]) and d.city_answer_by is not null and ${sqlIn(demandFlow, 'cityWork', 'd.state')}
       and ($2::text is null or d.city_code = $2)
     group by 1, 2, 3, 4 order by 1, 2, 3`,
    [batches, cityCode ?? null, DEMAND],
  )

function itemOf({ batch }: Reminding, { cityCode, answerBy, list, count, since }: Returns, now: Date): Reminder[] {
  const dueAt = new Date(answerBy)
  const offset = dueOffset(dueAt, OFFSETS, now, new Date(since))
  if (offset === undefined) return []
  const key = `${batch.documentId}:${cityCode}:${lastDayOf(dueAt)}:${offset}`
  return [{ key, dueAt: dueAt.toISOString(), documentId: list, values: { waiting: count } }]
}

async function itemsDue(now: Date, batch?: string, cityCode?: string): Promise<Reminder[]> {
  const open = await openBatches(batch)
  if (open.length === 0) return []
  const returns = await returnsIn(
    open.map((one) => one.batch.id),
    cityCode,
  )
  return open.flatMap((one) =>
    returns.filter((row) => row.batch === one.batch.id).flatMap((row) => itemOf(one, row, now)),
  )
}

export const remindCityReturns = reminderJob({
  kind: 'filing.city-return',
  name: 'filing.remind-city-returns',
  label: { zh: '提醒办理省级退回的需求', en: 'Remind cities of returned demands' },
  event: 'city.returns-due',
  due: itemsDue,
})
