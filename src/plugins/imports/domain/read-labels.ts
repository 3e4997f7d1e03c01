import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import { parseLabelKind, type LabelKind } from '../../../policy/labels'
import { foldText, normaliseText } from '../../../shared/pure/text'
import type { Day } from '../../../shared/pure/calendar'
import type { Field } from './columns'
import type { LabelFields } from '../../organisations/contract'
import { isSerial, readDate } from './read-date'
import { readNumberOfCertificate, readText, readYear, written, type Filled } from './read-cell'
import { refuseCell } from './refusals'
import { warn } from './warnings'

export type LabelField = Extract<Field, 'labels' | 'certificateNumber' | 'year' | 'validUntilOn' | 'chainName'>
export type LabelCells = Partial<Record<LabelField, Filled>>

export interface Fault {
  field: LabelField
  refusal: Refusal
}

export interface LabelReading {
  labels: LabelFields[]
  refusals: Fault[]
  warnings: Fault[]
}

const VALID_UNTIL = { from: '2000-01-01', to: '2100-12-31', month: 'last' } as const
const FOR_EVER = /^(长期|长期有效|永久|永久有效)$/

/**
 * Reads the labels of a row. Several labels in one cell (separated by 、,;/ or spaces) need as many certificate numbers,
 * years and validities, in the same order; one value for several labels is refused as ambiguous.
 * Refusals: unknown-label, import-label-missing, import-label-parts and those of the single cells.
 */
export function readLabels(cells: LabelCells, date1904: boolean): LabelReading {
  const reading: LabelReading = { labels: [], refusals: [], warnings: [] }
  const kinds = readKinds(cells, reading)
  const apart = <T>(field: LabelField, read: (cell: Filled) => T | Refusal): (T | null)[] =>
    readParts(field, cells[field], kinds.length, read, reading)
  const numbers = apart('certificateNumber', readNumberOfCertificate)
  const years = apart('year', readYear)
  const until = apart('validUntilOn', (cell) => readUntil(cell, date1904))
  const chains = readChains(cells.chainName, kinds, reading)
  warnOfGuesses(cells, numbers, until, reading)
  reading.labels = kinds.map((kind, index) => ({
    kind,
    certificateNumber: numbers[index] || null,
    year: years[index] ?? null,
    validUntilOn: until[index] ?? null,
    chainName: chains[index] || null,
  }))
  return reading
}

/** More digits than a spreadsheet keeps, the rest zeros. */
const PERHAPS_CUT = /^\d{15}0{2,}$/

function warnOfGuesses(
  { validUntilOn }: LabelCells,
  numbers: readonly (string | null)[],
  until: readonly (Day | null)[],
  { warnings }: LabelReading,
): void {
  if (numbers.some((number) => number !== null && PERHAPS_CUT.test(number)))
    warnings.push({ field: 'certificateNumber', refusal: warn('import-number-perhaps-cut') })
  const [day] = until
  if (day && validUntilOn !== undefined && isSerial(validUntilOn))
    warnings.push({ field: 'validUntilOn', refusal: warn('import-date-from-serial', { day }) })
}

const REST = ['certificateNumber', 'year', 'validUntilOn', 'chainName'] as const

/** Separators alone, as `/` is written for none. */
const isStroke = (cell: Filled): boolean => /^[、,;/ ]*$/.test(foldText(written(cell)))

function readKinds(cells: LabelCells, reading: LabelReading): LabelKind[] {
  if (cells.labels === undefined || isStroke(cells.labels)) {
    const rest = REST.find((field) => !isStroke(cells[field] ?? ''))
    if (rest) reading.refusals.push({ field: rest, refusal: refuseCell('import-label-missing') })
    return []
  }
  const text = readText(typeof cells.labels === 'string' ? cells.labels.replace(/[\r\n]+/g, ' ') : cells.labels)
  const kinds = isRefusal(text) ? text : splitKinds(text)
  if (!isRefusal(kinds)) return [...new Set(kinds)]
  reading.refusals.push({ field: 'labels', refusal: kinds })
  return []
}

/** A label may contain spaces (`专精特新 “小巨人”`), so a part that is a label as a whole is not split. */
function splitKinds(text: string): LabelKind[] | Refusal {
  const parts = foldText(text)
    .split(/[、,;/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const kinds: LabelKind[] = []
  for (const part of parts) {
    const whole = parseLabelKind(part)
    const pieces = isRefusal(whole) ? part.split(' ').map(parseLabelKind) : [whole]
    const wrong = pieces.find(isRefusal)
    if (wrong) return isRefusal(whole) && pieces.every(isRefusal) ? whole : wrong
    kinds.push(...(pieces as LabelKind[]))
  }
  return kinds
}

function readParts<T>(
  field: LabelField,
  cell: Filled | undefined,
  labels: number,
  read: (cell: Filled) => T | Refusal,
  reading: LabelReading,
): (T | null)[] {
  if (cell === undefined || labels === 0) return []
  const parts =
    typeof cell === 'string' && labels > 1 ? cell.split(/[、,，;；]|[\r\n]+/).map((part) => part.trim()) : [cell]
  if (parts.length !== labels) {
    reading.refusals.push({ field, refusal: refuseCell('import-label-parts', { labels, parts: parts.length }) })
    return []
  }
  return parts.map((part) => {
    const value = part === '' ? null : read(part)
    if (!isRefusal(value)) return value
    reading.refusals.push({ field, refusal: value })
    return null
  })
}

function readUntil(cell: Filled, date1904: boolean): Day | null | Refusal {
  if (typeof cell === 'string' && FOR_EVER.test(normaliseText(cell))) return null
  return readDate(cell, { ...VALID_UNTIL, date1904 })
}

/** The name belongs to the chain and cluster labels of the row; several need as many names. */
function readChains(cell: Filled | undefined, kinds: readonly LabelKind[], reading: LabelReading): (string | null)[] {
  const named = kinds.map((kind) => kind === 'key-chain' || kind === 'characteristic-cluster')
  const count = named.filter(Boolean).length
  if (cell !== undefined && kinds.length > 0 && count === 0)
    reading.warnings.push({ field: 'chainName', refusal: warn('import-chain-name-unused') })
  const names = readParts('chainName', cell, count, (part) => readText(part), reading)
  return named.map((has) => (has ? (names.shift() ?? null) : null))
}
