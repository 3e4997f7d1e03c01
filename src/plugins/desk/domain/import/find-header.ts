import type { MoneyUnit } from '../../../../shared/pure/money'
import { isRefusal, type Refusal } from '../../../../shared/pure/refusal'
import type { Label } from '../../../../shared/pure/workflow'
import { COLUMNS, MANDATORY, fieldOfTitle, type Field } from './columns'
import { refuseFile } from './refusals'
import { columnLetters, isBlank, type Cell, type Sheet } from './table'

export interface ColumnRef {
  index: number
  letters: string
  title: string
}

export interface FieldColumn extends ColumnRef {
  unit?: MoneyUnit
}

export interface IgnoredColumn {
  sheet: string
  column: string
  title: string
  reason: Label
}

export interface Header {
  /** Index of the first row of data in the sheet's rows. */
  dataFrom: number
  columns: ReadonlyMap<Field, FieldColumn>
  ignored: readonly IgnoredColumn[]
}

/** How far down a header is looked for, under title and note rows. */
export const HEADER_DEPTH = 20

const UNKNOWN: Label = { zh: '不认识的列，未导入', en: 'unknown column, not imported' }
const NO_TITLE: Label = { zh: '没有表头的列，未导入', en: 'column without a heading, not imported' }
const NO_UNIT: Label = {
  zh: '表头没有注明金额单位（如“营业收入（万元）”），未导入',
  en: 'the heading names no unit of money, not imported',
}

/**
 * Finds the header of a sheet under its title rows: the row among the first 20 with the most known headings, at least two.
 * @param optional mandatory columns that may be absent, e.g. the city when the officer has just one.
 * @returns undefined when the sheet has no header at all (a notes sheet).
 * Refusals: import-column-missing, import-column-twice.
 */
export function findHeader(sheet: Sheet, optional: readonly Field[] = []): Header | Refusal | undefined {
  const at = bestRow(sheet.rows)
  if (at === undefined) return undefined
  const split = isSecondHeaderRow(sheet.rows, at)
  const titles = (sheet.rows[at] ?? []).map((cell, index) => titleOf(cell, split ? sheet.rows[at + 1]?.[index] : null))
  const header = readTitles(sheet.name, titles, at, split, optional)
  return isRefusal(header)
    ? header
    : { ...header, ignored: [...header.ignored, ...untitled(sheet, titles, header.dataFrom)] }
}

function untitled(sheet: Sheet, titles: readonly string[], dataFrom: number): IgnoredColumn[] {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), titles.length)
  const indexes = Array.from({ length: width }, (_, index) => index).filter(
    (index) => (titles[index] ?? '') === '' && sheet.rows.slice(dataFrom).some((row) => !isBlank(row[index])),
  )
  return indexes.map((index) => ({ sheet: sheet.name, column: columnLetters(index), title: '', reason: NO_TITLE }))
}

function readTitles(
  sheet: string,
  titles: readonly string[],
  at: number,
  split: boolean,
  optional: readonly Field[],
): Header | Refusal {
  const found = new Map<Field, FieldColumn[]>()
  const ignored: IgnoredColumn[] = []
  for (const [index, title] of titles.entries()) {
    if (title === '') continue
    const known = fieldOfTitle(title)
    const column = { index, letters: columnLetters(index), title }
    const reason = known ? (known.field === 'annualRevenue' && !known.unit ? NO_UNIT : undefined) : UNKNOWN
    if (!known || reason) ignored.push({ sheet, column: column.letters, title, reason: reason ?? UNKNOWN })
    else
      found.set(known.field, [
        ...(found.get(known.field) ?? []),
        { ...column, ...(known.unit ? { unit: known.unit } : {}) },
      ])
  }
  const missing = MANDATORY.filter((field) => !found.has(field) && !optional.includes(field))
  if (missing.length > 0) return refuseFile('import-column-missing', { sheet, row: at + 1, ...fieldNames(missing) })
  for (const [field, columns] of found)
    if (columns.length > 1)
      return refuseFile('import-column-twice', {
        sheet,
        row: at + 1,
        columns: columns.map(({ letters, title }) => `${letters}列“${title}”`),
        field: COLUMNS[field].label.zh,
        fieldEn: COLUMNS[field].label.en,
      })
  const columns = new Map([...found].flatMap(([field, [column]]) => (column ? [[field, column] as const] : [])))
  return { dataFrom: at + (split ? 2 : 1), columns, ignored }
}

export const fieldNames = (fields: readonly Field[]): { columns: string[]; columnsEn: string[] } => ({
  columns: fields.map((field) => COLUMNS[field].label.zh),
  columnsEn: fields.map((field) => COLUMNS[field].label.en),
})

const knownFields = (row: readonly Cell[]): Set<Field> =>
  new Set(row.flatMap((cell) => (typeof cell === 'string' ? (fieldOfTitle(cell)?.field ?? []) : [])))

function bestRow(rows: readonly Cell[][]): number | undefined {
  let best: number | undefined
  let most = 1
  for (const [index, row] of rows.slice(0, HEADER_DEPTH).entries()) {
    const count = knownFields(row).size
    if (count > most) [best, most] = [index, count]
  }
  return best
}

/** A heading merged over two columns has its parts below it: 联系方式 over 联系人 and 联系电话. */
function isSecondHeaderRow(rows: readonly Cell[][], at: number): boolean {
  const below = (rows[at + 1] ?? []).filter((cell) => !isBlank(cell))
  return below.length > 0 && below.every((cell) => typeof cell === 'string' && fieldOfTitle(cell) !== undefined)
}

function titleOf(above: Cell, below: Cell | undefined): string {
  const title = typeof below === 'string' && !isBlank(below) ? below : above
  return title === null ? '' : String(title).replace(/\s+/g, ' ').trim()
}
