import { dueOffset, lastDayOf } from '../../../../shared/pure/reminders'
import { allCities } from '../../../../shared/server/walls/cities'
import { progressIn, waitingForCity, type CityProgress } from '../services/progress'
import { openBatches, type Reminding } from './open-batches'
import { reminderJob, type Reminder } from '../../../../shared/server/jobs/reminder-job'

/** RULES section 4: two days and one day before, and on the closing day. */
const OFFSETS = [-2, -1, 0]

/** A city with demands neither decided nor recommended, with their number: the one on its home page. */
function itemOf({ batch, openedAt }: Reminding, city: CityProgress, now: Date): Reminder[] {
  const { code, list, recommendClosesAt: dueAt } = city
  const waiting = waitingForCity(city)
  const offset = dueAt ? dueOffset(dueAt, OFFSETS, now, openedAt) : undefined
  if (!list || waiting === 0 || !dueAt || offset === undefined) return []
  const key = `${batch.documentId}:${code}:${lastDayOf(dueAt)}:${offset}`
  return [{ key, dueAt: dueAt.toISOString(), documentId: list.documentId, values: { waiting } }]
}

async function itemsDue(now: Date, batch?: string): Promise<Reminder[]> {
  const open = await openBatches(batch)
  const cities = open.length > 0 ? await allCities() : []
  const items: Reminder[] = []
  for (const one of open)
    for (const city of await progressIn(one.batch, one.extensions, cities)) items.push(...itemOf(one, city, now))
  return items
}

export const remindCities = reminderJob({
  kind: 'filing.city',
  name: 'filing.remind-cities',
  label: { zh: '提醒办理剩余需求', en: 'Remind cities of demands left' },
  event: 'city.demands-left',
  due: itemsDue,
})
