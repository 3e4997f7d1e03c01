import type { Refusal } from '../../../../shared/pure/refusal'
import { foldText, normaliseText } from '../../../../shared/pure/text'
import { refuseCell } from './refusals'
import type { Cell } from './table'

type Filled = Exclude<Cell, null>

// The formula errors of Excel and WPS, as they arrive when a formula failed.
const FORMULA_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)/

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

/** Text of any cell; numbers as they are shown. Refusals: import-cell-error, -control-characters, -too-long. */
export function readText(cell: Filled, limit = 255): string | Refusal {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  const raw = String(cell)
  if (FORMULA_ERROR.test(raw.trim())) return refuseCell('import-cell-error')
  if (CONTROL.test(raw)) return refuseCell('import-cell-control-characters')
  const text = normaliseText(raw)
  return [...text].length > limit ? refuseCell('import-cell-too-long', { limit }) : text
}

/** `1,200`, `1200人`, 1200. Refusal: import-number-unreadable. */
export function readCount(cell: Filled): number | Refusal {
  const text = foldText(String(cell))
    .replace(/[ ,]/g, '')
    .replace(/[人名]$/, '')
    .replace(/\.0+$/, '')
  const count = /^\d{1,8}$/.test(text) ? Number(text) : undefined
  return count === undefined ? refuseCell('import-number-unreadable') : count
}

const YEARS = { from: 2000, to: 2099 } as const

/** `2023`, `2023年`, `2023年度`, 2023, or a date of that year. Refusal: import-year-unreadable. */
export function readYear(cell: Filled): number | Refusal {
  const text = cell instanceof Date ? String(cell.getUTCFullYear()) : foldText(String(cell)).replace(/ /g, '')
  const year = Number(/^(\d{4})(?:年度?)?$/.exec(text)?.[1] ?? 0)
  return year >= YEARS.from && year <= YEARS.to ? year : refuseCell('import-year-unreadable', YEARS)
}

/** Refusal: import-phone-unreadable, also for a number that a spreadsheet shortened to `1.38E+10`. */
export function readPhone(cell: Filled): string | Refusal {
  const text = foldText(String(cell))
  const digits = text.replace(/\D/g, '').length
  return /^[\d+\-() 转#*,;、/]{5,50}$/.test(text) && digits >= 5 ? text : refuseCell('import-phone-unreadable')
}

/** Refusal: import-email-unreadable. */
export function readEmail(cell: Filled): string | Refusal {
  const text = foldText(String(cell)).replace(/ /g, '')
  return /^[^\s@,;:<>"'()]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text) && text.length <= 200
    ? text
    : refuseCell('import-email-unreadable')
}
