import { addWorkingDays, endOfDayInclusive, shanghaiDay, type Calendar, type Day } from '../../../shared/pure/calendar'
import { isRefusal, type Refusal } from '../../../shared/pure/refusal'

export interface Period {
  opensAt: Date
  /** First instant that is too late. */
  closesAt: Date
}

/**
 * S31: the period begins with the announcement and ends with the n-th working day after that day (S01: it counts).
 * @param calendar with the years that staff entered (S39).
 * Refusal: calendar-year-missing, never a guess.
 */
export function objectionPeriod(now: Date, days: number, calendar?: Calendar): Period | Refusal {
  const last = addWorkingDays(shanghaiDay(now), days, calendar)
  if (isRefusal(last)) return last
  const closesAt = endOfDayInclusive(last)
  return isRefusal(closesAt) ? closesAt : { opensAt: now, closesAt }
}

/** The last day on which an objection received now is to be answered. Refusal: calendar-year-missing. */
export const answerDay = (now: Date, days: number, calendar?: Calendar): Day | Refusal =>
  addWorkingDays(shanghaiDay(now), days, calendar)
