import { endOfDayInclusive, onChinasClock, shanghaiDay, startOfShanghaiDay, type Day } from './calendar'
import { isRefusal } from './refusal'
import { isRealDay } from './say-day'
import { lastDayOf } from './reminders'
import { dayInText, deadlineInText, openingInText } from './say-instant'
import { between, notAfter } from './rule-words'
import type { Label } from './needs'

/** What a field of dates accepts and means, the same for needs, attributes and the panel's inputs. */
export interface DateRules {
  /** S01: a bare day is the end of that day; otherwise it is the first second. */
  deadline?: true
  /** For a day: not after today. */
  past?: true
  /** Plausible years, counted from the present one. */
  years?: Years
}

/** From so many years before the present one to so many after it: `[-20, 50]`. */
export type Years = readonly [first: number, last: number]

/** Deadlines lie within a few years of the present one. */
export const DEADLINE_YEARS: Years = [-5, 5]
/** Days on which something was done that is still of interest. */
export const PAST_YEARS: Years = [-50, 0]
/** Days until which certificates are valid. */
export const CERTIFICATE_YEARS: Years = [-20, 50]

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/

/** Whether a text is an instant with its zone, on a day that exists. */
export const isInstant = (text: string): boolean =>
  INSTANT.test(text) && isRealDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))

/**
 * S01: the instant that a person means by what he enters. A bare day in a deadline is the end of that day in China, the
 * next midnight; in other fields its first second. Other values are returned as they are, for the rules to refuse.
 */
export function readInstant(value: unknown, { deadline }: DateRules): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? value : value.toISOString()
  if (typeof value !== 'string') return value
  const meant = deadline ? endOfDayInclusive(value) : startOfShanghaiDay(value)
  return isRefusal(meant) ? value : onChinasClock(shanghaiDay(meant), '00:00:00')
}

const YEAR_FIRST = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/

/**
 * A day as typed into the panel: year, month and day however separated become `2026-08-20`, any other text stays as it
 * is, to be refused. Nothing is guessed: neither an order of the parts nor a century.
 */
export function typedDay(text: string): string {
  const [, year, month = '', day = ''] = YEAR_FIRST.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? []
  const typed = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return year !== undefined && isRealDay(typed) ? typed : text
}

/** The rule of plausibility that an existing day violates; undefined if none. */
export function implausible({ past, years }: DateRules, day: Day, today: Day): Label | undefined {
  if (past && day > today) return notAfter(dayInText(today))
  if (!years) return undefined
  const [from, to] = plausibleDays(years, today)
  return day < from || day > to ? between(dayInText(from), dayInText(to)) : undefined
}

/** First and last plausible day. */
export function plausibleDays([first, last]: Years, today: Day): [from: Day, to: Day] {
  const year = Number(today.slice(0, 4))
  return [`${year + first}-01-01`, `${year + last}-12-31`]
}

/** The day of an instant that people name: of a deadline at midnight, the day that it ends. */
export const dayOfInstant = (instant: string, { deadline }: DateRules): Day =>
  deadline ? lastDayOf(new Date(instant)) : shanghaiDay(new Date(instant))

/** An accepted instant in sentences. */
export const sayGiven = (instant: string, { deadline }: DateRules): Label =>
  deadline ? deadlineInText(new Date(instant)) : openingInText(new Date(instant))
