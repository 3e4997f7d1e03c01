import { addDays, shanghaiDay, startOfShanghaiDay, type Day, shanghaiClock } from './calendar'
import type { Label } from './needs'
import { must } from './refusal'

const HOUR_MS = 3_600_000
/** Reminders go out when offices open, Asia/Shanghai. */
const SENT_AT_HOUR = 9

/** The last day of a half-open window (S01): what ends at midnight ends on the day before. */
export const lastDayOf = (dueAt: Date): Day => shanghaiDay(new Date(dueAt.getTime() - 1))

/** The instant a reminder is due: 09:00 in Shanghai, so many days from the last day. */
export function reminderAt(dueAt: Date, offset: number): Date {
  const day = must(addDays(lastDayOf(dueAt), offset))
  return new Date(must(startOfShanghaiDay(day)).getTime() + SENT_AT_HOUR * HOUR_MS)
}

/**
 * Which reminder is to be sent now: the latest that has passed, so that a weekend of downtime ends in one and not in
 * three; none from before the thing began, and none that asks to hurry when it is over.
 * @param dueAt end of the half-open window. @param offsets days from its last day, as -3, 0, 1.
 * @param since when there was first somebody to remind.
 */
export function dueOffset(dueAt: Date, offsets: readonly number[], now: Date, since: Date): number | undefined {
  const passed = offsets.filter((offset) => {
    const at = reminderAt(dueAt, offset)
    return at >= since && at <= now
  })
  if (passed.length === 0) return undefined
  const latest = Math.max(...passed)
  return latest <= 0 && now >= dueAt ? undefined : latest
}

/** Days from now to the last day of a window; 0 on that day, negative afterwards. */
export const daysLeft = (dueAt: Date, now: Date): number =>
  Math.round(
    (must(startOfShanghaiDay(lastDayOf(dueAt))).getTime() - must(startOfShanghaiDay(shanghaiDay(now))).getTime()) /
      (24 * HOUR_MS),
  )

/** How long there is, in words: counted anew when it is sent, so that a late reminder does not lie. */
export function sayLeft(dueAt: Date, now: Date): Label {
  const days = daysLeft(dueAt, now)
  if (days < 0) return { zh: `已逾期${-days}天`, en: `${-days} days overdue` }
  return days === 0 ? { zh: '今日截止', en: 'due today' } : { zh: `还有${days}天`, en: `${days} days left` }
}

/** The end of a window as people read it: midnight is the 24th hour of its last day (S01). */
export function sayDeadline(dueAt: Date): string {
  const clock = shanghaiClock(dueAt).slice(11, 16)
  return clock === '00:00' ? `${lastDayOf(dueAt)} 24:00` : `${shanghaiDay(dueAt)} ${clock}`
}
