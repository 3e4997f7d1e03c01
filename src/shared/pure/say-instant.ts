import { shanghaiDay, shanghaiClock } from './calendar'
import type { Label } from './needs'
import { lastDayOf } from './reminders'

const sayDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

const clockOf = (instant: Date): [string, string, string] =>
  shanghaiClock(instant).slice(11, 19).split(':') as [string, string, string]

/** An instant in China's time to the second: `2026年8月20日23时59分58秒`. */
export function sayInstant(instant: Date): string {
  const [hours, minutes, seconds] = clockOf(instant)
  return `${sayDay(shanghaiDay(instant))}${hours}时${minutes}分${seconds}秒`
}

/** The end of a half-open window: midnight is the 24th hour of its last day, `2026年8月20日24时` (S01). */
export function sayClose(closesAt: Date): string {
  const [hours, minutes, seconds] = clockOf(closesAt)
  if (`${hours}${minutes}${seconds}` === '000000') return `${sayDay(lastDayOf(closesAt))}24时`
  const finer = seconds === '00' ? (minutes === '00' ? '' : `${minutes}分`) : `${minutes}分${seconds}秒`
  return `${sayDay(shanghaiDay(closesAt))}${hours}时${finer}`
}

/** Closing and arrival instants, for the refusal of a late request. */
export const lateness = (closesAt: Date | null, arrivedAt: Date): { closed: string | null; arrived: string } => ({
  closed: closesAt && sayClose(closesAt),
  arrived: sayInstant(arrivedAt),
})

/** An instant with a label, for machines and people. */
export const instant = (name: string, at: string | Date): Record<string, string> => ({
  [name]: new Date(at).toISOString(),
  [`${name}Beijing`]: `${sayInstant(new Date(at))}（北京时间）`,
})

const noteOf = (zh: string, en: string): Label => ({
  zh: `${zh}为系统收到完整请求的时间（北京时间），是否逾期以此为准`,
  en: `${en} is when the system had received the complete request (Asia/Shanghai); lateness is judged by it`,
})

/** R02: explanation of the instant on a receipt. */
export const SUBMITTED_NOTE = noteOf('提交时间', 'The time of submission')
export const RECEIVED_NOTE = noteOf('收到时间', 'The time of receipt')
