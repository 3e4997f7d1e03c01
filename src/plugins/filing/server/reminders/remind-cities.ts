import { dueOffset, lastDayOf } from '../../../../shared/pure/reminders'
import { query } from '../../../../shared/server/database/database'
import { closesFor } from '../../domain/windows'
import { openBatches, type Reminding } from './open-batches'
import { reminderJob, type Reminder } from '../../../../shared/server/jobs/reminder-job'
import { demandFlow } from '../../domain/demand-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

/** RULES section 4: two days and one day before, and on the closing day. */
const OFFSETS = [-2, -1, 0]

interface Left extends Record<string, unknown> {
  batch: number
  cityCode: string
  /** documentId of the city's list. */
  list: string
  count: number
}

/** Cities with demands neither decided nor recommended, and how many. */
const demandsLeft = (batches: readonly number[]): Promise<Left[]> =>
  query<Left>(
    `select d.batch_id as batch, d.city_code as "cityCode", l.document_id as list, count(*)::int as count
     from demands d join city_lists l on l.batch_id = d.batch_id and l.city_code = d.city_code
     where d.batch_id = any($1::int[]) and ${sqlIn(demandFlow, 'cityWork', 'd.state')}
     group by 1, 2, 3 order by 1, 2`,
    [batches],
  )

function itemOf({ batch, extensions, openedAt }: Reminding, left: Left, now: Date): Reminder[] {
  const dueAt = closesFor(batch, 'recommendation', { cityCode: left.cityCode }, extensions)
  const offset = dueAt ? dueOffset(dueAt, OFFSETS, now, openedAt) : undefined
  if (!dueAt || offset === undefined) return []
  const key = `${batch.documentId}:${left.cityCode}:${lastDayOf(dueAt)}:${offset}`
  return [{ key, dueAt: dueAt.toISOString(), documentId: left.list, values: { waiting: left.count } }]
}

async function itemsDue(now: Date, batch?: string): Promise<Reminder[]> {
  const open = await openBatches(batch)
  const left = open.length > 0 ? await demandsLeft(open.map((one) => one.batch.id)) : []
  return open.flatMap((one) => left.filter((row) => row.batch === one.batch.id).flatMap((row) => itemOf(one, row, now)))
}

export const remindCities = reminderJob({
  kind: 'city',
  name: 'filing.remind-cities',
  label: { zh: '提醒办理剩余需求', en: 'Remind cities of demands left' },
  event: 'city.demands-left',
  due: itemsDue,
})
