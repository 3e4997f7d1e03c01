import type { Day } from '../../../shared/pure/calendar'
import type { Label } from '../../../shared/pure/workflow'

// A cell that shows nothing is blank.
export { isBlank } from '../../../shared/pure/text'

/** Why a filled cell could not be read as people see it. */
export type CellFault =
  | 'error'
  | 'not-calculated'
  | 'picture'
  | 'long-number'
  | 'exponent'
  | 'format'
  | 'hidden-by-format'
  | 'formula'
  | 'merged-across'
  | 'merged-over-enterprises'
  | 'struck-out'

/** A filled cell that could not be read: neither blank nor a value. */
export interface Unclear {
  fault: CellFault
  shown: string
}

/** A number that its cell shows as a date; `day` or `month` as far as the format shows them. */
export interface ShownDate {
  shown: string
  day?: Day
  /** YYYY-MM. */
  month?: string
}

/**
 * What people see in a cell: text, also of a number whose format says how it is written (`00371234`, `1,234.5万元`); a
 * number without a format; a date; null when they see nothing.
 */
export type Cell = string | number | ShownDate | Unclear | null

/** Zero-based, both ends included. */
export interface Region {
  top: number
  left: number
  bottom: number
  right: number
}

/** A sheet as people see it. */
export interface Sheet {
  name: string
  /** rows[0] is row 1; a row ends with its last filled cell. */
  rows: Cell[][]
  merges: readonly Region[]
  /** Zero-based; hidden by hand or by a filter. */
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
  /** Zero-based positions of pictures and text boxes over the cells. */
  objects: readonly { row: number; column: number }[]
}

export interface SkippedSheet {
  sheet: string
  reason: Label
}

/** A spreadsheet, independent of its file format. */
export interface Table {
  sheets: Sheet[]
  /** Sheets that people do not see, or that hold no cells. */
  skipped: SkippedSheet[]
  /** Serial day 0 is 1904-01-01 (workbooks that began on a Mac) instead of 1900. */
  date1904: boolean
}

/** A sheet of plain rows, as of a .csv file. */
export const plainSheet = (name: string, rows: Cell[][]): Sheet => ({
  name,
  rows,
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  objects: [],
})

export const isUnclear = (cell: Cell | undefined): cell is Unclear =>
  typeof cell === 'object' && cell !== null && 'fault' in cell

/** Index 0 -> A, 26 -> AA, as spreadsheets name columns. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** `D2:D3`, or `D2` for a single cell. */
export function addressOf({ top, left, bottom, right }: Region): string {
  const first = `${columnLetters(left)}${top + 1}`
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom + 1}`
}
