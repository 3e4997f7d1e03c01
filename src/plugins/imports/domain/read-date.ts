import { addDays, parseDay, type Day } from '../../../shared/pure/calendar'
import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import { foldText } from '../../../shared/pure/text'
import { refuseCell } from './refusals'
import type { ShownDate } from './table'

export interface DateRange {
  from: Day
  to: Day
  date1904: boolean
  /** Day meant by a month alone: the first (established) or the last (valid until). */
  month: 'first' | 'last'
}

const YMD = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:(?:月|[-/.])(\d{1,2})日?|月)?$/
const PACKED = /^(\d{4})(\d{2})(\d{2})$/
const LAST_SERIAL = 80_000
const SERIAL = /^\d{5}$/

/**
 * Reads a day from a cell: one formatted as a date, an Excel serial, or text like `2019年5月1日`, `2019/5/1`, `20190501`,
 * `2019.5`. A number that could be a year, or a year and month (2019.1 is January or October), is never guessed.
 * Refusals: import-date-unreadable, import-date-out-of-range.
 */
export function readDate(cell: string | number | ShownDate, range: DateRange): Day | Refusal {
  const day = dayOf(cell, range)
  if (day === undefined) return refuseCell('import-date-unreadable')
  return day < range.from || day > range.to
    ? refuseCell('import-date-out-of-range', { from: range.from, to: range.to })
    : day
}

/** Whether a plain number stands where a day is meant: `43586`. */
export const isSerial = (cell: string | number | ShownDate): boolean =>
  typeof cell === 'number' ? cell <= LAST_SERIAL : typeof cell === 'string' && SERIAL.test(foldText(cell))

function dayOf(cell: string | number | ShownDate, range: DateRange): Day | undefined {
  if (typeof cell === 'object') return cell.day ?? (cell.month && dayOfMonth(cell.month, range.month))
  if (typeof cell === 'number') return dayOfNumber(cell, range.date1904)
  // Spreadsheets add a time of day to exported dates.
  const text = foldText(cell)
    .replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/, '')
    .replace(/ /g, '')
  if (SERIAL.test(text)) return dayOfSerial(Number(text), range.date1904)
  const match = PACKED.exec(text) ?? YMD.exec(text)
  return match ? dayOfParts(match[1] ?? '', match[2] ?? '', match[3], range.month) : undefined
}

function dayOfNumber(value: number, date1904: boolean): Day | undefined {
  if (Number.isInteger(value) && value >= 18_000_101 && value <= 21_001_231)
    return dayOf(String(value), { ...ANY, date1904 })
  return value >= 2101 && value <= LAST_SERIAL ? dayOfSerial(Math.floor(value), date1904) : undefined
}

const ANY: DateRange = { from: '0001-01-01', to: '9999-12-31', date1904: false, month: 'first' }

/** Excel counts a 29 February 1900, which did not exist, so days from March 1900 on count from 30 December 1899. */
function dayOfSerial(serial: number, date1904: boolean): Day | undefined {
  return known(addDays(date1904 ? '1904-01-01' : '1899-12-30', serial))
}

function dayOfParts(year: string, month: string, day: string | undefined, edge: DateRange['month']): Day | undefined {
  if (day === undefined) return dayOfMonth(`${year}-${month.padStart(2, '0')}`, edge)
  return known(parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`))
}

/** @param month YYYY-MM. */
function dayOfMonth(month: string, edge: DateRange['month']): Day | undefined {
  const first = known(parseDay(`${month}-01`))
  if (first === undefined || edge === 'first') return first
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)
}

const known = (day: Day | Refusal): Day | undefined => (isRefusal(day) ? undefined : day)
