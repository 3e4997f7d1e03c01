import { deadlineInTable } from '../pure/say-instant'
import { onChinasClock, shanghaiClock } from '../pure/calendar'
import { isInstant, readInstant, type DateRules } from '../pure/dates'

/** `2026-08-20 23:59` in Beijing, whatever the browser's zone; seconds only when not zero. */
export function inBeijing(value: unknown): string {
  const at = new Date(String(value))
  if (Number.isNaN(at.getTime())) return String(value)
  const text = shanghaiClock(at)
  const seconds = text.slice(16, 19)
  return `${text.slice(0, 10)} ${text.slice(11, 16)}${seconds === ':00' ? '' : seconds}`
}

/** The end of a window in Beijing: midnight is `24:00` of its last day (S01). */
export function endInBeijing(instant: string): string {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? instant : deadlineInTable(at)
}

/** What a person types: a day, and a time or none. */
export interface DayAndTime {
  day: string
  time: string
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/
const END_OF_DAY = '24:00'

/** Whether a text is a time of day; a deadline may be at 24:00. */
export const isClock = (time: string, { deadline }: DateRules): boolean =>
  CLOCK.test(time) || (deadline === true && time === END_OF_DAY)

/** Day and time in Beijing -> an instant with its offset; a day alone as its field means it (S01). */
export function fromBeijing({ day, time }: DayAndTime, rules: DateRules = {}): string {
  if (time === '' || (time === END_OF_DAY && rules.deadline)) return readInstant(day, rules) as string
  return onChinasClock(day, time.length === 5 ? `${time}:00` : time)
}

/** An instant -> day and time in Beijing, for inputs; the midnight that ends a window is 24:00 of its last day. */
export function toBeijing(value: unknown, rules: DateRules = {}): DayAndTime {
  if (typeof value !== 'string' || value === '') return { day: '', time: '' }
  // JavaScript reads 30 February as 2 March.
  if (!isInstant(value)) return { day: value, time: '' }
  const [day = '', time = ''] = inBeijing(value).split(' ')
  return rules.deadline && time === '00:00'
    ? { day: endInBeijing(value).slice(0, 10), time: END_OF_DAY }
    : { day, time }
}

/** Whole hours from one instant to another, negative when that has passed. */
export const hoursUntil = (instant: string, now: string): number =>
  Math.floor((new Date(instant).getTime() - new Date(now).getTime()) / 3_600_000)
