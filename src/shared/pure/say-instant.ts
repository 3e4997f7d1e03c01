import { shanghaiClock, shanghaiDay, shanghaiInstant, shanghaiMinute, type Day } from './calendar'
import type { Label } from './needs'
import { lastDayOf } from './reminders'
import { dayInChinese } from './say-day'

/** A day in sentences: `2026年8月20日`. */
export const dayInText = (day: Day): Label => ({ zh: dayInChinese(day), en: day })

const clockOf = (instant: Date): [string, string, string] =>
  shanghaiClock(instant).slice(11, 19).split(':') as [string, string, string]

/** An instant in China's time to the second: `2026年8月20日23时59分58秒`. */
export function sayInstant(instant: Date): string {
  const [hours, minutes, seconds] = clockOf(instant)
  return `${dayInChinese(shanghaiDay(instant))}${hours}时${minutes}分${seconds}秒`
}

/** The same for sentences in both languages. */
export const instantInText = (instant: Date): Label => ({ zh: sayInstant(instant), en: shanghaiInstant(instant) })

/** Only what is not zero: `0时`, `17时`, `17时30分`. */
function sayClock(instant: Date): string {
  const [hours, minutes, seconds] = clockOf(instant)
  const finer = seconds === '00' ? (minutes === '00' ? '' : `${minutes}分`) : `${minutes}分${seconds}秒`
  return `${Number(hours)}时${finer}`
}

/** The beginning of a window in sentences: `2026年8月1日0时`. */
export const openingInText = (opensAt: Date): Label => ({
  zh: `${dayInChinese(shanghaiDay(opensAt))}${sayClock(opensAt)}`,
  en: shanghaiMinute(opensAt),
})

const endsItsDay = (closesAt: Date): boolean => clockOf(closesAt).join('') === '000000'

/** The end of a window in sentences (S01): midnight is the 24th hour of its last day, `2026年8月20日24时`. */
export const deadlineInText = (closesAt: Date): Label => ({
  zh: endsItsDay(closesAt) ? `${dayInChinese(lastDayOf(closesAt))}24时` : openingInText(closesAt).zh,
  en: deadlineInTable(closesAt),
})

/** The end of a window in tables and in English (S01): `2026-08-20 24:00`. */
export const deadlineInTable = (closesAt: Date): string =>
  endsItsDay(closesAt) ? `${lastDayOf(closesAt)} 24:00` : shanghaiMinute(closesAt)

/** Closing and arrival instants, for the refusal of a late request. */
export const lateness = (closesAt: Date | null, arrivedAt: Date): { closed: Label | null; arrived: Label } => ({
  closed: closesAt && deadlineInText(closesAt),
  arrived: instantInText(arrivedAt),
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
