import type { MoneyUnit } from '../../../shared/pure/money'
import type { Refusal } from '../../../shared/pure/refusal'
import type { Label } from '../../../shared/pure/workflow'
import { COLUMNS, foldTitle, MANDATORY, NUMBER_TITLE, fieldOfTitle, type Field } from './columns'
import { shown } from './messages'
import { otherColumns, type HeaderRows, type OtherColumns } from './other-columns'
import { refuseFile } from './refusals'
import { countsRows } from './row-numbers'
import { columnLetters, isBlank, isUnclear, type Cell, type Sheet } from './table'

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

const UNKNOWN: Label = { zh: '无法识别的列，未导入', en: 'unknown column, not imported' }
const NO_TITLE: Label = { zh: '没有表头的列，未导入', en: 'column without a heading, not imported' }
const HIDDEN: Label = {
  zh: '列已隐藏，未导入；如需导入，请取消隐藏',
  en: 'hidden column, not imported; unhide it first',
}
const ROW_NUMBERS: Label = {
  zh: '内容为行序号，未按证书编号导入；如为证书编号，请将表头改为“证书编号”',
  en: 'holds row numbers, not imported; if they are certificate numbers, name the column 证书编号',
}
const BESIDE: Label = {
  zh: '与名单之间隔有空列，按另一张表处理，未导入；如属于名单，请删去空列',
  en: 'beyond a blank column, taken for another table, not imported; remove the blank column if it belongs to the list',
}
const OF_ANOTHER: Label = {
  zh: '表头注明是法定代表人的联系方式或住址，未按企业信息导入',
  en: 'is headed as the contact or address of the legal representative, not imported as that of the enterprise',
}
const NO_UNIT: Label = {
  zh: '表头没有注明金额单位（如“营业收入（万元）”），未导入',
  en: 'the heading names no unit of money, not imported',
}

/**
 * Finds the header of a sheet under its title rows: the row among the first 20 with the most known headings, at least
 * two.
 * @param optional mandatory columns that may be absent, e.g. the city when the officer has just one.
 * @returns undefined when the sheet has no header at all (a notes sheet).
 * Refusals: import-column-missing, import-column-twice.
 */
export function findHeader(sheet: Sheet, optional: readonly Field[] = []): Header | Refusal | undefined {
  const best = bestRow(sheet.rows)
  if (best === undefined) return undefined
  const at = firstRowOf(sheet, best)
  const last = lastRowOf(sheet, at)
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const titles = Array.from({ length: width }, (_, index) => titleOf(sheet.rows.slice(at, last + 1), index))
  const rows = { at, dataFrom: last + 1 }
  return readTitles(sheet, titles, rows, optional)
}

function readTitles(
  sheet: Sheet,
  titles: readonly string[],
  rows: HeaderRows,
  optional: readonly Field[],
): Header | Refusal {
  const { at, dataFrom } = rows
  const others = otherColumns(sheet, titles, rows)
  const found = new Map<Field, FieldColumn[]>()
  const ignored: IgnoredColumn[] = []
  const hidden: Field[] = []
  for (const [index, title] of titles.entries()) {
    const column = { index, letters: columnLetters(index), title }
    const known = title === '' ? undefined : fieldOfTitle(title)
    const cells = sheet.rows.slice(dataFrom).map((row) => row[index] ?? null)
    const reason = whyIgnored(title, known, cells, sheet.hiddenColumns.has(index)) ?? whyOther(others, index)
    if (reason) ignored.push({ sheet: sheet.name, column: column.letters, title, reason })
    if (reason === HIDDEN && known) hidden.push(known.field)
    if (reason || !known) continue
    const columns = found.get(known.field) ?? []
    found.set(known.field, [...columns, { ...column, ...(known.unit ? { unit: known.unit } : {}) }])
  }
  const refusal = missing(sheet.name, at + 1, found, hidden, optional) ?? twice(sheet.name, at + 1, found) ?? undefined
  if (refusal) return refusal
  const columns = new Map([...found].flatMap(([field, [column]]) => (column ? [[field, column] as const] : [])))
  return { dataFrom, columns, ignored }
}

function whyIgnored(
  title: string,
  known: ReturnType<typeof fieldOfTitle>,
  cells: readonly Cell[],
  hidden: boolean,
): Label | undefined {
  if (hidden) return title !== '' || !cells.every(isBlank) ? HIDDEN : undefined
  if (title === '') return cells.every(isBlank) ? undefined : NO_TITLE
  if (!known) return UNKNOWN
  if (known.field === 'annualRevenue' && !known.unit) return NO_UNIT
  return foldTitle(title) === NUMBER_TITLE && countsRows(cells) ? ROW_NUMBERS : undefined
}

const whyOther = ({ beside, ofAnother }: OtherColumns, index: number): Label | undefined =>
  beside.has(index) ? BESIDE : ofAnother.has(index) ? OF_ANOTHER : undefined

function missing(
  sheet: string,
  row: number,
  found: ReadonlyMap<Field, unknown>,
  hidden: readonly Field[],
  optional: readonly Field[],
): Refusal | undefined {
  const fields = MANDATORY.filter((field) => !found.has(field) && !optional.includes(field))
  if (fields.length === 0) return undefined
  return fields.every((field) => hidden.includes(field))
    ? refuseFile('import-column-hidden', { sheet, ...fieldNames(fields) })
    : refuseFile('import-column-missing', { sheet, row, ...fieldNames(fields) })
}

function twice(sheet: string, row: number, found: ReadonlyMap<Field, readonly FieldColumn[]>): Refusal | undefined {
  for (const [field, columns] of found)
    if (columns.length > 1)
      return refuseFile('import-column-twice', {
        sheet,
        row,
        columns: columns.map(({ letters, title }) => `${letters}列“${title}”`),
        field: COLUMNS[field].label.zh,
        fieldEn: COLUMNS[field].label.en,
      })
  return undefined
}

export const fieldNames = (fields: readonly Field[]): { columns: string[]; columnsEn: string[] } => ({
  columns: fields.map((field) => COLUMNS[field].label.zh),
  columnsEn: fields.map((field) => COLUMNS[field].label.en),
})

export const knownFields = (row: readonly Cell[]): Set<Field> =>
  new Set(row.flatMap((cell) => (typeof cell === 'string' ? (fieldOfTitle(cell)?.field ?? []) : [])))

/** The most known headings that one row among the first has; 0 when none has two. */
export function countHeadings(rows: readonly Cell[][]): number {
  const at = bestRow(rows)
  return at === undefined ? 0 : knownFields(rows[at] ?? []).size
}

function bestRow(rows: readonly Cell[][]): number | undefined {
  let best: number | undefined
  let most = 1
  for (const [index, row] of rows.slice(0, HEADER_DEPTH).entries()) {
    const count = knownFields(row).size
    if (count > most) [best, most] = [index, count]
  }
  return best
}

/** A heading may take more rows: merged downwards, or merged over several columns with its parts below. */
const MOST_ROWS = 3

/** The parts below a common heading may outnumber the headings beside it: then the best row is not the first. */
function firstRowOf({ rows, merges }: Sheet, best: number): number {
  const tops = merges
    .filter(({ top, bottom }) => top < best && bottom >= best && best - top < MOST_ROWS)
    .filter(({ top, left }) => fieldOfTitle(titleOf([rows[top] ?? []], left)))
    .map(({ top }) => top)
  if (tops.length > 0) return Math.min(...tops)
  const above = best - 1
  return knownFields(rows[above] ?? []).size > 1 && isSecondHeaderRow(rows, above) ? above : best
}

function lastRowOf(sheet: Sheet, at: number): number {
  const merged = sheet.merges
    .filter(({ top, bottom, left }) => top <= at && bottom > at && fieldOfTitle(titleOf([sheet.rows[top] ?? []], left)))
    .map(({ bottom }) => bottom)
  if (merged.length > 0) return Math.min(Math.max(...merged), at + MOST_ROWS - 1)
  return isSecondHeaderRow(sheet.rows, at) ? at + 1 : at
}

/** 联系方式 over 联系人 and 联系电话, without merged cells. */
function isSecondHeaderRow(rows: readonly Cell[][], at: number): boolean {
  const below = (rows[at + 1] ?? []).filter((cell) => !isBlank(cell))
  return below.length > 0 && below.every((cell) => typeof cell === 'string' && fieldOfTitle(cell) !== undefined)
}

/** The lowest title of a column. */
function titleOf(rows: readonly (readonly Cell[])[], index: number): string {
  const filled = rows.map((row) => row[index] ?? null).filter((cell) => !isBlank(cell) && !isUnclear(cell))
  return shown(filled.at(-1) ?? null).replace(/\s+/g, ' ')
}
