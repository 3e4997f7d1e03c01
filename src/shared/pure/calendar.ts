import { clip } from './brief'
import published from 'chinese-days/dist/chinese-days.json'
import { defineRefusals, type Refusal } from './refusal'
import { isRealDay } from './say-day'

export const refuse = defineRefusals({
  'calendar-day-invalid': {
    status: 400,
    zh: '日期“{value}”不正确，应形如 2026-08-20',
    en: 'The day "{value}" is not a date like 2026-08-20',
  },
  'calendar-year-missing': {
    status: 422,
    zh: '缺少{year}年的工作日历，请管理员按国务院办公厅放假通知补录后再试',
    en: 'There is no working-day calendar for {year}; staff must enter the State Council notice first',
  },
  'calendar-count-invalid': {
    status: 400,
    zh: '工作日天数“{value}”不正确，应为 -3000 至 3000 的整数',
    en: 'The number of working days "{value}" must be an integer from -3000 to 3000',
  },
})

/** A calendar day in China, `YYYY-MM-DD`. */
export type Day = string

/** One year's notice of the State Council (S39), kept as data. */
export interface CalendarYear {
  year: number
  /** Days off, with or without weekends; some may be in the neighbouring year. */
  holidays: readonly Day[]
  /** Make-up working days (调休上班); some may be in the neighbouring year. */
  workdays: readonly Day[]
  /** Number and date of the notice. */
  source?: string
}

export interface Calendar {
  years: ReadonlySet<number>
  /** Days of the notices; all others follow the plain week. */
  working: ReadonlyMap<Day, boolean>
}

const DAY_MS = 86_400_000
// China has had one zone without summer time since 1992; nothing here is older. No call below reads the process's zone.
const SHANGHAI_MS = 8 * 3_600_000
const MAX_COUNT = 3000

/**
 * Builds the working-day calendar from the published years and those entered by staff.
 * The package's functions are not used: they read days in the process's zone and call 1 January 2027 a working day.
 * @param entered years from the settings; a year entered replaces the published one entirely.
 */
export function makeCalendar(entered: readonly CalendarYear[] = []): Calendar {
  const replaced = new Set(entered.map(({ year }) => year))
  const working = new Map<Day, boolean>()
  const years = new Set<number>(replaced)
  const add = (days: Iterable<Day>, works: boolean): void => {
    for (const day of days) {
      const year = Number(day.slice(0, 4))
      years.add(year)
      if (!replaced.has(year)) working.set(day, works)
    }
  }
  add(Object.keys(published.holidays), false)
  add(Object.keys(published.workdays), true)
  for (const { holidays, workdays } of entered) {
    for (const day of holidays) working.set(day, false)
    for (const day of workdays) working.set(day, true)
  }
  return { years, working }
}

export const PUBLISHED_CALENDAR: Calendar = makeCalendar()

/** An instant on the clock of China, as ISO text without a zone: `2026-08-21T00:00:00.000`. */
export const shanghaiClock = (instant: Date): string =>
  new Date(instant.getTime() + SHANGHAI_MS).toISOString().slice(0, -1)

/** Day and time on the clock of China -> ISO text with its zone; neither is checked. */
export const onChinasClock = (day: Day, time: string): string => `${day}T${time}+08:00`

/** An instant in China's time to the minute: `2026-08-21 00:00`. */
export const shanghaiMinute = (instant: Date): string => shanghaiClock(instant).slice(0, 16).replace('T', ' ')

/** The same to the second: `2026-08-21 00:00:00`. */
export const shanghaiInstant = (instant: Date): string => shanghaiClock(instant).slice(0, 19).replace('T', ' ')

/** The day in China at an instant. */
export function shanghaiDay(instant: Date): Day {
  return shanghaiClock(instant).slice(0, 10)
}

/** Checks a day: `YYYY-MM-DD` that exists. Returns it, or the refusal calendar-day-invalid. */
export function parseDay(text: string): Day | Refusal {
  return isDay(text) ? text : invalid(text)
}

/** The first instant of a day in China (00:00 Asia/Shanghai), or the refusal calendar-day-invalid. */
export function startOfShanghaiDay(day: Day): Date | Refusal {
  return isDay(day) ? new Date(toMs(day) - SHANGHAI_MS) : invalid(day)
}

/**
 * S01: "before X" includes day X: the window ends at the next midnight in Asia/Shanghai.
 * @returns the end of the half-open window, or the refusal calendar-day-invalid.
 */
export function endOfDayInclusive(day: Day): Date | Refusal {
  return isDay(day) ? new Date(toMs(day) + DAY_MS - SHANGHAI_MS) : invalid(day)
}

/** Plain calendar days: `addDays('2026-08-20', -3)`. Refusal: calendar-day-invalid. */
export function addDays(day: Day, count: number): Day | Refusal {
  if (!isDay(day)) return invalid(day)
  const moved = toMs(day) + count * DAY_MS
  const to = Number.isInteger(count) && Math.abs(moved) < 8e15 ? fromMs(moved) : undefined
  return isDay(to) ? to : refuse('calendar-count-invalid', { value: count })
}

/** Whole days from one day to another, negative when the other is earlier. Refusal: calendar-day-invalid. */
export function daysBetween(from: Day, to: Day): number | Refusal {
  for (const day of [from, to]) if (!isDay(day)) return invalid(day)
  return (toMs(to) - toMs(from)) / DAY_MS
}

/**
 * S39: whether a day is a working day in China.
 * Refusals: calendar-day-invalid; calendar-year-missing for a year without a calendar.
 */
export function isWorkingDay(day: Day, calendar: Calendar = PUBLISHED_CALENDAR): boolean | Refusal {
  if (!isDay(day)) return invalid(day)
  const year = Number(day.slice(0, 4))
  if (!calendar.years.has(year)) return refuse('calendar-year-missing', { year })
  const weekday = new Date(toMs(day)).getUTCDay()
  return calendar.working.get(day) ?? (weekday !== 0 && weekday !== 6)
}

/**
 * The n-th working day after a day: 5 from Friday 20 November 2026 is the 27th.
 * @param count integer; negative counts back; 0 returns the day itself, even if it is not a working day.
 * Refusals: calendar-day-invalid, calendar-count-invalid, calendar-year-missing when a day on the way is in such a
 * year.
 */
export function addWorkingDays(day: Day, count: number, calendar: Calendar = PUBLISHED_CALENDAR): Day | Refusal {
  if (!isDay(day)) return invalid(day)
  if (!Number.isInteger(count) || Math.abs(count) > MAX_COUNT) return refuse('calendar-count-invalid', { value: count })
  let at = toMs(day)
  for (let left = Math.abs(count); left > 0; ) {
    at += Math.sign(count) * DAY_MS
    const works = isWorkingDay(fromMs(at), calendar)
    if (typeof works !== 'boolean') return works
    if (works) left--
  }
  return fromMs(at)
}

const invalid = (day: unknown): Refusal => refuse('calendar-day-invalid', { value: clip(String(day), 40) })

const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)
const toMs = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

const isDay = (day: unknown): day is Day => typeof day === 'string' && isRealDay(day)
