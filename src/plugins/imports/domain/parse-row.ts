import { parseCreditCode } from '../../../shared/pure/credit-code'
import { findCity } from '../../../policy/divisions'
import { parseIndustryCode } from '../../../policy/industries'
import { parseMoney } from '../../../shared/pure/money'
import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import { parseSize } from '../../../policy/sizes'
import { foldText } from '../../../shared/pure/text'
import type { Field } from './columns'
import type { EnterpriseFields } from '../../organisations/contract'
import type { EnterpriseField, EnterpriseRow, RefusedRow } from './enterprise-row'
import type { FieldColumn, Header } from './find-header'
import { messageAt, shown, type RowMessage } from './messages'
import { readable, readCount, readEmail, readPhone, readText, written, type Filled } from './read-cell'
import { isSerial, readDate } from './read-date'
import { readLabels, type LabelCells, type LabelReading } from './read-labels'
import { refuseCell } from './refusals'
import { isBlank, type Cell } from './table'
import { warn } from './warnings'

export interface ParseContext {
  provinceCode: string
  /** Day of the import in China, the latest day of establishment. */
  today: string
  date1904: boolean
  /** City of rows without one, if the officer has exactly one city. */
  defaultCityCode?: string
}

type Readers = {
  [F in EnterpriseField]: (cell: Filled, column: FieldColumn, context: ParseContext) => EnterpriseFields[F] | Refusal
}

const READERS: Readers = {
  creditCode: (cell) => {
    const read = parseCreditCode(typeof cell === 'number' ? cell : written(cell))
    return isRefusal(read) ? read : read.code
  },
  name: (cell) => readText(cell),
  cityCode: (cell, _column, { provinceCode }) => {
    const city = findCity(written(cell), provinceCode)
    return isRefusal(city) ? city : city.code
  },
  districtCode: (cell) => foldText(written(cell)),
  address: (cell) => readText(cell),
  legalRepresentative: (cell) => readText(cell, 100),
  contactName: (cell) => readText(cell, 100),
  contactPhone: readPhone,
  contactEmail: readEmail,
  size: (cell) => parseSize(written(cell)),
  industryCode: (cell) => parseIndustryCode(written(cell)),
  establishedOn: (cell, _column, { today, date1904 }) =>
    readDate(cell, { from: '1800-01-01', to: today, date1904, month: 'first' }),
  employees: readCount,
  annualRevenue: (cell, column) => parseMoney(typeof cell === 'number' ? cell : written(cell), column.unit ?? 'wan'),
}

/** Fields that may hold a date; in others a spreadsheet has converted something else into one. */
const DATES: readonly Field[] = ['establishedOn', 'validUntilOn', 'year']

/** From this value on a cell without a number format shows an exponent. */
const SHOWN_WITH_EXPONENT = 1e11

const LABEL_FIELDS = ['labels', 'certificateNumber', 'year', 'validUntilOn', 'chainName'] as const

/**
 * Reads one row of the list.
 * @param row its number in the file, from 1.
 * @returns the enterprise with its labels, or everything that is wrong with the row, each refusal naming sheet, row,
 *   column and value.
 */
export function parseRow(
  place: { sheet: string; row: number },
  cells: readonly Cell[],
  header: Header,
  context: ParseContext,
): EnterpriseRow | RefusedRow {
  const cellOf = cellReader(cells, header)
  const refusals: RowMessage[] = []
  const warnings: RowMessage[] = []
  const tell = (level: RowMessage['level'], field: Field, refusal: Refusal): void => {
    const message = messageAt(level, { ...place, ...columnOf(header, field), value: cellOf(field) }, refusal)
    ;(level === 'refusal' ? refusals : warnings).push(message)
  }
  const filled = readFilled(header, cellOf, tell)
  const fields = readFields(header, filled, cellOf, context, (field, refusal) => tell('refusal', field, refusal))
  settleDistrict(fields, filled, (level, refusal) => tell(level, 'districtCode', refusal))
  if (fields.establishedOn && isSerial(filled('establishedOn') ?? ''))
    tell('warning', 'establishedOn', warn('import-date-from-serial', { day: fields.establishedOn }))
  const labels = readRowLabels(cellOf, filled, context, tell)
  const { creditCode, name, cityCode } = fields
  if (refusals.length > 0 || !creditCode || !name || !cityCode)
    return {
      ...place,
      creditCode: creditCode ?? shown(cellOf('creditCode') ?? null),
      name: name ?? shown(cellOf('name') ?? null),
      refusals,
      warnings,
    }
  return {
    ...place,
    fields: { ...fields, creditCode, name, cityCode },
    labels,
    warnings,
    columns: header.columns,
    written: cellOf,
  }
}

/** The filled cell of a field. */
function cellReader(cells: readonly Cell[], header: Header) {
  return (field: Field): Exclude<Cell, null> | undefined => {
    const cell = cells[header.columns.get(field)?.index ?? -1]
    return cell === undefined || cell === null || isBlank(cell) ? undefined : cell
  }
}

const NO_LABELS: LabelReading = { labels: [], refusals: [], warnings: [] }

type Tell = (level: RowMessage['level'], field: Field, refusal: Refusal) => void

/** The labels of a row; none while one of their cells cannot be read. */
function readRowLabels(
  cellOf: (field: Field) => unknown,
  filled: (field: Field) => Filled | undefined,
  { date1904 }: ParseContext,
  tell: Tell,
): LabelReading['labels'] {
  const unclear = LABEL_FIELDS.some((field) => cellOf(field) !== undefined && filled(field) === undefined)
  const { labels, refusals, warnings } = unclear ? NO_LABELS : readLabels(labelCells(filled), date1904)
  for (const { field, refusal } of refusals) tell('refusal', field, refusal)
  for (const { field, refusal } of warnings) tell('warning', field, refusal)
  return labels
}

/** The cells that can be read; those that people see filled and that cannot be read are refused, never taken for blank. */
function readFilled(
  header: Header,
  cellOf: (field: Field) => Exclude<Cell, null> | undefined,
  tell: Tell,
): (field: Field) => Filled | undefined {
  const cells = new Map<Field, Filled>()
  for (const field of header.columns.keys()) {
    const cell = cellOf(field)
    if (cell === undefined) continue
    const filled = readable(cell)
    if (isRefusal(filled)) tell('refusal', field, filled)
    else if (typeof filled === 'object' && !DATES.includes(field))
      tell('refusal', field, refuseCell('import-cell-is-date'))
    else cells.set(field, filled)
    if (typeof filled === 'number' && Math.abs(filled) >= SHOWN_WITH_EXPONENT)
      tell('warning', field, warn('import-number-shortened-on-screen'))
  }
  return (field) => cells.get(field)
}

function readFields(
  header: Header,
  filled: (field: Field) => Filled | undefined,
  cellOf: (field: Field) => unknown,
  context: ParseContext,
  fault: (field: Field, refusal: Refusal) => void,
): Partial<EnterpriseFields> {
  const fields: Partial<EnterpriseFields> = {}
  const read = <F extends EnterpriseField>(field: F): void => {
    const cell = filled(field)
    const column = header.columns.get(field)
    if (cell === undefined || !column) return
    const problem = typeof cell === 'string' ? readText(cell, 2000) : ''
    const value = isRefusal(problem) ? problem : READERS[field](cell, column, context)
    if (isRefusal(value)) fault(field, value)
    else fields[field] = value as EnterpriseFields[F]
  }
  for (const field of Object.keys(READERS) as EnterpriseField[]) read(field)
  if (cellOf('cityCode') === undefined && context.defaultCityCode) fields.cityCode = context.defaultCityCode
  for (const field of ['creditCode', 'name', 'cityCode'] as const)
    if (fields[field] === undefined && cellOf(field) === undefined) fault(field, refuseCell('import-cell-missing'))
  return fields
}

/** The district is stored as a code of the city. A district's code in the column of the city is read too; names are not. */
function settleDistrict(
  fields: Partial<EnterpriseFields>,
  filled: (field: Field) => Filled | undefined,
  tell: (level: RowMessage['level'], refusal: Refusal) => void,
): void {
  const city = foldText(written(filled('cityCode') ?? ''))
  if (fields.districtCode === undefined) {
    if (/^\d{6}$/.test(city) && !city.endsWith('00')) fields.districtCode = city
    return
  }
  const code = fields.districtCode
  if (/^\d{6}$/.test(code) && (!fields.cityCode || code.slice(0, 4) === fields.cityCode.slice(0, 4))) return
  delete fields.districtCode
  if (/^\d+$/.test(code)) tell('refusal', refuseCell('import-district-unreadable'))
  else tell('warning', warn('import-district-unknown'))
}

const columnOf = (header: Header, field: Field): { column?: FieldColumn } => {
  const column = header.columns.get(field)
  return column ? { column } : {}
}

const labelCells = (filled: (field: Field) => Filled | undefined): LabelCells =>
  Object.fromEntries(LABEL_FIELDS.flatMap((field) => (filled(field) === undefined ? [] : [[field, filled(field)]])))
