import { dueOffset, lastDayOf } from '../../../../shared/pure/reminders'
import { query } from '../../../../shared/server/database/database'
import { liaisonsOf } from '../services/progress'
import { openBatches, type Reminding } from './open-batches'
import { reminderJob, type Reminder } from '../../../../shared/server/jobs/reminder-job'

/** R19: before the due date to the city, the day after also to the province. */
const OFFSETS = [-3, -1, 1]

interface Owes {
  city: string
  code: string
}

/** Cities without a current liaison, as their home pages find them. */
async function citiesWithout(): Promise<Owes[]> {
  const cities = await query<Owes>('select document_id as city, code from cities order by code')
  const liaisons = await liaisonsOf(cities.map(({ code }) => code))
  return cities.filter(({ code }) => !liaisons.has(code))
}

function itemsOf({ batch, openedAt }: Reminding, cities: readonly Owes[], now: Date): Reminder[] {
  const dueAt = batch.liaisonDueAt && new Date(batch.liaisonDueAt)
  const offset = dueAt ? dueOffset(dueAt, OFFSETS, now, openedAt) : undefined
  if (!dueAt || offset === undefined) return []
  return cities.map(({ city, code }) => ({
    key: `${batch.documentId}:${code}:${lastDayOf(dueAt)}:${offset}`,
    dueAt: dueAt.toISOString(),
    documentId: city,
    values: { batch: batch.name },
    isOver: offset > 0,
  }))
}

async function itemsDue(now: Date, batch?: string): Promise<Reminder[]> {
  const open = await openBatches(batch)
  const cities = open.length > 0 ? await citiesWithout() : []
  return open.flatMap((one) => itemsOf(one, cities, now))
}

export const remindLiaison = reminderJob({
  kind: 'filing.liaison',
  name: 'filing.remind-liaison',
  label: { zh: '提醒报送联络员', en: 'Remind of the liaison' },
  event: 'liaison.due',
  eventWhenOver: 'liaison.overdue',
  due: itemsDue,
})
