import { makeCalendar, type Calendar } from '../../pure/calendar'
import { CALENDAR_SETTINGS, parseCalendar } from '../../pure/calendar-entry'
import { isRefusal } from '../../pure/refusal'
import { readSettings } from './settings'

/** S39: the working-day calendar; read each time it is used, so that all processes have the same. */
export async function readCalendar(): Promise<Calendar> {
  const { workingCalendar } = await readSettings(CALENDAR_SETTINGS)
  const entered = parseCalendar(workingCalendar)
  return makeCalendar(isRefusal(entered) ? [] : entered)
}
