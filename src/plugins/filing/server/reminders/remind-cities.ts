import { dueOffset, lastDayOf, sayDeadline, sayLeft } from '../../../../shared/pure/reminders'
import { query } from '../../../../shared/server/database'
import { publish } from '../../../../shared/server/events'
import type { Job, JobItem } from '../../../../shared/server/jobs'
import { closesFor } from '../../domain/windows'
import { openBatches, type Reminding } from './open-batches'

/** RULES section 4: two days and one day before, and on the closing morning. */
const OFFSETS = [-2, -1, 0]

interface Left extends Record<string, unknown> {
  batch: number
  cityCode: string
  /** Of the city's list. */
  list: string
  count: number
}

/** Cities with demands neither decided nor recommended, with their number. */
const demandsLeft = (batches: readonly number[]): Promise<Left[]> =>
  query<Left>(
    `select d.batch_id as batch, d.city_code as "cityCode", l.document_id as list, count(*)::int as count
     from demands d join city_lists l on l.batch_id = d.batch_id and l.city_code = d.city_code
     where d.batch_id = any($1::int[]) and d.state in ('submitted', 'selected', 'returned-to-city')
     group by 1, 2, 3 order by 1, 2`,
    [batches],
  )

function itemOf({ batch, extensions, openedAt }: Reminding, left: Left, now: Date): JobItem[] {
  const dueAt = closesFor(batch, 'recommendation', { cityCode: left.cityCode }, extensions)
  const offset = dueAt ? dueOffset(dueAt, OFFSETS, now, openedAt) : undefined
  if (!dueAt || offset === undefined) return []
  const key = `${batch.documentId}:${left.cityCode}:${lastDayOf(dueAt)}:${offset}`
  return [{ key, dueAt: dueAt.toISOString(), list: left.list, count: left.count }]
}

async function itemsDue(now: Date, batch?: string): Promise<JobItem[]> {
  const open = await openBatches(batch)
  const left = open.length > 0 ? await demandsLeft(open.map((one) => one.batch.id)) : []
  return open.flatMap((one) => left.filter((row) => row.batch === one.batch.id).flatMap((row) => itemOf(one, row, now)))
}

export const remindCities: Job = {
  name: 'filing.remind-cities',
  label: { zh: '提醒办理剩余需求', en: 'Remind cities of demands left' },
  at: '0 9 * * *',
  due: async (now, limit) => (await itemsDue(now)).slice(0, limit),
  async handle({ key }, now) {
    const item = (await itemsDue(now, key.split(':')[0])).find((due) => due.key === key)
    if (!item) return
    const dueAt = new Date(item.dueAt as string)
    await publish('city.demands-left', [
      {
        documentId: item.list,
        occasion: `remind:filing.city:${key}`,
        values: { waiting: item.count, dueAt: sayDeadline(dueAt), left: sayLeft(dueAt, now) },
      },
    ])
  },
}
