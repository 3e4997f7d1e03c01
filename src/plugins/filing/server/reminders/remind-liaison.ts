import { dueOffset, lastDayOf, sayDeadline, sayLeft } from '../../../../shared/pure/reminders'
import { query } from '../../../../shared/server/database'
import { publish } from '../../../../shared/server/events'
import type { Job, JobItem } from '../../../../shared/server/jobs'
import { openBatches, type Reminding } from './open-batches'

/** R19: before the day to the city, on the day after to the province as well. */
const OFFSETS = [-3, -1, 1]

interface Owes {
  city: string
  code: string
}

/** Cities without a current liaison: one anti-join over sixteen rows. */
const citiesWithout = (): Promise<Owes[]> =>
  query<Owes & Record<string, unknown>>(
    `select c.document_id as city, c.code from cities c
     where not exists (select 1 from liaisons l where l.city_code = c.code and l.state = 'current') order by c.code`,
  )

function itemsOf({ batch, openedAt }: Reminding, cities: readonly Owes[], now: Date): JobItem[] {
  const dueAt = batch.liaisonDueAt && new Date(batch.liaisonDueAt)
  const offset = dueAt ? dueOffset(dueAt, OFFSETS, now, openedAt) : undefined
  if (!dueAt || offset === undefined) return []
  return cities.map(({ city, code }) => ({
    key: `${batch.documentId}:${code}:${lastDayOf(dueAt)}:${offset}`,
    batch: batch.documentId,
    name: batch.name,
    dueAt: dueAt.toISOString(),
    offset,
    city,
  }))
}

async function itemsDue(now: Date, batch?: string): Promise<JobItem[]> {
  const open = await openBatches(batch)
  const cities = open.length > 0 ? await citiesWithout() : []
  return open.flatMap((one) => itemsOf(one, cities, now))
}

export const remindLiaison: Job = {
  name: 'filing.remind-liaison',
  label: { zh: '提醒报送联络员', en: 'Remind of the liaison' },
  at: '0 9 * * *',
  due: async (now, limit) => (await itemsDue(now)).slice(0, limit),
  async handle({ key }, now) {
    // Named meanwhile, or the day was moved: then this one is due no more.
    const item = (await itemsDue(now, key.split(':')[0])).find((due) => due.key === key)
    if (!item) return
    const dueAt = new Date(item.dueAt as string)
    await publish(Number(item.offset) > 0 ? 'liaison.overdue' : 'liaison.due', [
      {
        documentId: item.city,
        occasion: `remind:filing.liaison:${key}`,
        values: { batch: item.name, dueAt: sayDeadline(dueAt), left: sayLeft(dueAt, now) },
      },
    ])
  },
}
