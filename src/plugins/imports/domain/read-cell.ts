import { parseMailAddress } from '../../../shared/pure/mail-address'
import { parsePhone } from '../../../shared/pure/phone'
import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import { foldText, normaliseText } from '../../../shared/pure/text'
import { refuseCell } from './refusals'
import { isUnclear, type Cell, type CellFault, type ShownDate } from './table'

/** A filled cell that could be read. */
export type Filled = string | number | ShownDate

// The formula errors of Excel and WPS, also where they were pasted as text.
const FORMULA_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)/

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD\p{Cs}]/u

const FAULTS = {
  error: 'import-cell-error',
  'not-calculated': 'import-cell-not-calculated',
  picture: 'import-cell-picture',
  'long-number': 'import-cell-long-number',
  exponent: 'import-cell-exponent',
  format: 'import-cell-format',
  'hidden-by-format': 'import-cell-hidden-by-format',
  formula: 'import-cell-formula',
  'merged-across': 'import-cell-merged-across',
  'merged-over-enterprises': 'import-cell-merged-over-enterprises',
  'struck-out': 'import-cell-struck-out',
} as const satisfies Record<CellFault, string>

/** A filled cell as it may be read, or why it may not. */
export const readable = (cell: Exclude<Cell, null>): Filled | Refusal =>
  isUnclear(cell) ? refuseCell(FAULTS[cell.fault]) : cell

/** What stands in a cell, as text. */
export const written = (cell: Filled): string => (typeof cell === 'object' ? cell.shown : String(cell))

/** Text of a cell. Refusals: import-cell-is-date, -error, -control-characters, -too-long. */
export function readText(cell: Filled, limit = 255): string | Refusal {
  if (typeof cell === 'object') return refuseCell('import-cell-is-date')
  const raw = String(cell)
  if (FORMULA_ERROR.test(raw.trim())) return refuseCell('import-cell-error')
  if (CONTROL.test(raw)) return refuseCell('import-cell-control-characters')
  const text = normaliseText(onOneLine(raw))
  return [...text].length > limit ? refuseCell('import-cell-too-long', { limit }) : text
}

const CHINESE = /[\p{Script=Han}（）()“”]/u

/** A line break within a cell is no space between Chinese characters. */
function onOneLine(text: string): string {
  const [first = '', ...rest] = text.split(/[\r\n]+/)
  return rest.reduce((before, line) => {
    const [left, right] = [before.trimEnd(), line.trimStart()]
    return CHINESE.test(left.slice(-1)) && CHINESE.test(right.slice(0, 1)) ? left + right : `${left} ${right}`
  }, first)
}

const EXPONENT = /^\d(\.\d+)?E\+?\d+$/i

/** The number of a certificate. Refusals: those of readText, import-cell-exponent. */
export function readNumberOfCertificate(cell: Filled): string | Refusal {
  const text = readText(cell)
  return typeof text === 'string' && EXPONENT.test(text) ? refuseCell('import-cell-exponent') : text
}

/** `1,200`, `1200人`, 1200. Refusal: import-number-unreadable. */
export function readCount(cell: Filled): number | Refusal {
  const text = foldText(written(cell))
    .replace(/[ ,]/g, '')
    .replace(/[人名]$/, '')
    .replace(/\.0+$/, '')
  const count = /^\d{1,8}$/.test(text) ? Number(text) : undefined
  return count === undefined ? refuseCell('import-number-unreadable') : count
}

const YEARS = { from: 2000, to: 2099 } as const

/** `2023`, `2023年`, `2023年度`, 2023, or a date of that year. Refusal: import-year-unreadable. */
export function readYear(cell: Filled): number | Refusal {
  const day = typeof cell === 'object' ? (cell.day ?? cell.month) : undefined
  const text = day?.slice(0, 4) ?? foldText(written(cell)).replace(/ /g, '')
  const year = Number(/^(\d{4})(?:年度?)?$/.exec(text)?.[1] ?? 0)
  return year >= YEARS.from && year <= YEARS.to ? year : refuseCell('import-year-unreadable', YEARS)
}

/** Refusal: import-phone-unreadable, also for a number that a spreadsheet shortened to `1.38E+10`. */
export function readPhone(cell: Filled): string | Refusal {
  const phone = parsePhone(written(cell))
  return isRefusal(phone) ? refuseCell('import-phone-unreadable') : phone
}

/** Refusal: import-email-unreadable. */
export function readEmail(cell: Filled): string | Refusal {
  const address = parseMailAddress(written(cell))
  return isRefusal(address) ? refuseCell('import-email-unreadable') : address
}
