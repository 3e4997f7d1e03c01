import { sayDeadline } from '../pure/reminders'
import { shanghaiClock } from '../pure/calendar'

/** `2026-08-20 23:59` in Beijing, whatever the browser's zone; seconds only when not zero. */
export function inBeijing(value: unknown): string {
  const at = new Date(String(value))
  if (Number.isNaN(at.getTime())) return String(value)
  const text = shanghaiClock(at)
  const seconds = text.slice(16, 19)
  return `${text.slice(0, 10)} ${text.slice(11, 16)}${seconds === ':00' ? '' : seconds}`
}

/** The end of a window in Beijing: midnight is `24:00` of its last day (S01). */
export const endInBeijing = (instant: string): string => sayDeadline(new Date(instant))

/** Day and time in Beijing -> an instant with its offset. */
export const fromBeijing = (day: string, time: string): string =>
  `${day}T${time.length === 5 ? `${time}:00` : time}+08:00`

/** An instant -> day and time in Beijing, for inputs. */
export function toBeijing(value: unknown): { day: string; time: string } {
  if (typeof value !== 'string' || value === '') return { day: '', time: '' }
  const [day = '', time = ''] = inBeijing(value).split(' ')
  return { day, time }
}

/** Whole hours from one instant to another, negative when that has passed. */
export const hoursUntil = (instant: string, now: string): number =>
  Math.floor((new Date(instant).getTime() - new Date(now).getTime()) / 3_600_000)
