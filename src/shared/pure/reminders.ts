import { addDays, shanghaiDay, startOfShanghaiDay, type Day } from './calendar'
import type { Label } from './needs'
import { must } from './refusal'

const HOUR_MS = 3_600_000
/** Reminders are sent at this hour, Asia/Shanghai. */
const SENT_AT_HOUR = 9

/** Last day of a half-open window (S01): one that ends at midnight ends on the day before. */
export const lastDayOf = (dueAt: Date): Day => shanghaiDay(new Date(dueAt.getTime() - 1))

/** When a reminder is due: 09:00 in Shanghai, a number of days from the last day. */
export function reminderAt(dueAt: Date, offset: number): Date {
  const day = must(addDays(lastDayOf(dueAt), offset))
  return new Date(must(startOfShanghaiDay(day)).getTime() + SENT_AT_HOUR * HOUR_MS)
}

/**
 * The reminder to send now: the latest due one, so that after downtime only one is sent; none from before `since`, and
 * no countdown after the end.
 * @param dueAt end of the half-open window.
 * @param offsets days from its last day, as -3, 0, 1.
 * @param since when there first was somebody to remind.
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

/** Days until the last day of a window; 0 on that day, negative afterwards. */
export const daysLeft = (dueAt: Date, now: Date): number =>
  Math.round(
    (must(startOfShanghaiDay(lastDayOf(dueAt))).getTime() - must(startOfShanghaiDay(shanghaiDay(now))).getTime()) /
      (24 * HOUR_MS),
  )

/** Remaining time in words, computed when sending, so that a delayed reminder is correct. */
export function sayLeft(dueAt: Date, now: Date): Label {
  const days = daysLeft(dueAt, now)
  if (days < 0) return { zh: `已逾期${-days}天`, en: `${-days} days overdue` }
  return days === 0 ? { zh: '今日截止', en: 'due today' } : { zh: `还有${days}天`, en: `${days} days left` }
}
