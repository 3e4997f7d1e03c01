import { addWorkingDays, endOfDayInclusive, shanghaiDay, type Calendar, type Day } from '../../../shared/pure/calendar'
import { isRefusal, type Refusal } from '../../../shared/pure/refusal'

export interface Period {
  opensAt: Date
  /** End of the period, exclusive. */
  closesAt: Date
}

/**
 * S31: the period starts with the announcement and ends with the n-th working day after that day, inclusive (S01).
 * @param calendar years entered by staff (S39).
 * Refusal: calendar-year-missing, for a year without a calendar.
 */
export function objectionPeriod(now: Date, days: number, calendar?: Calendar): Period | Refusal {
  const last = addWorkingDays(shanghaiDay(now), days, calendar)
  if (isRefusal(last)) return last
  const closesAt = endOfDayInclusive(last)
  return isRefusal(closesAt) ? closesAt : { opensAt: now, closesAt }
}

/** Last day for answering an objection received now. Refusal: calendar-year-missing. */
export const answerDay = (now: Date, days: number, calendar?: Calendar): Day | Refusal =>
  addWorkingDays(shanghaiDay(now), days, calendar)
