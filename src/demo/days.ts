import { addDays, shanghaiDay, startOfShanghaiDay, type Day } from '../shared/pure/calendar'
import { must } from '../shared/pure/refusal'

/** An instant on a day in China; minutes may exceed an hour. */
export const on = (day: Day, hour = 0, minute = 0): Date =>
  new Date(must(startOfShanghaiDay(day)).getTime() + (hour * 60 + minute) * 60_000)

/** Days of the demo, relative to the day it is created. */
export interface Days {
  now: Date
  year: number
  /** The day `offset` days from today, in China. */
  day(offset: number): Day
  /** An instant on that day. */
  at(offset: number, hour?: number, minute?: number): Date
  /** A day of the year before: `before('08-20')`. */
  before(monthAndDay: string, hour?: number, minute?: number): Date
}

export function daysFrom(now: Date): Days {
  const today = shanghaiDay(now)
  const year = Number(today.slice(0, 4))
  const day = (offset: number): Day => must(addDays(today, offset))
  return {
    now,
    year,
    day,
    at: (offset, hour, minute) => on(day(offset), hour, minute),
    before: (monthAndDay, hour, minute) => on(`${year - 1}-${monthAndDay}`, hour, minute),
  }
}
