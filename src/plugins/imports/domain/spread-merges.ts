import { foldCode } from '../../../shared/pure/text'
import type { Refusal } from '../../../shared/pure/refusal'
import type { Field } from './columns'
import type { Header } from './find-header'
import { shown } from './messages'
import { refuseFile } from './refusals'
import { addressOf, isBlank, type Cell, type Region, type Sheet } from './table'

/** Fields of one enterprise only; a merged cell beside several is ambiguous. */
const OF_ONE_ENTERPRISE: readonly Field[] = ['certificateNumber', 'employees', 'annualRevenue']

/** Most cells that merged regions may cover; real lists need a tenth. */
const MOST_COVERED = 2_000_000

export interface Spread {
  /** Cells as people see them beside each row, without those hidden under a merged cell. */
  rows: readonly Cell[][]
  /** Rows with cells of their own; others only lie beside a merged cell. */
  ownRows: ReadonlySet<number>
  /** Addresses of the merged cells whose value was taken for several rows, by field. */
  applied: ReadonlyMap<Field, readonly string[]>
}

interface Merged {
  region: Region
  value: Cell
}

/**
 * Copies the value of a merged cell to the rows beside it. A cell merged over several columns is dropped; fields of one
 * enterprise are not spread over several.
 * Refusal: import-file-broken, when regions cover more than a list can.
 */
export function spreadMerges(sheet: Sheet, header: Header): Spread | Refusal {
  const rows = sheet.rows.map((row) => [...row])
  const merges: Merged[] = sheet.merges
    .filter(({ top }) => top >= header.dataFrom && top < rows.length)
    .map((region) => ({
      region: { ...region, bottom: Math.min(region.bottom, rows.length - 1) },
      value: rows[region.top]?.[region.left] ?? null,
    }))
  const covered = merges.reduce((sum, { region }) => sum + (region.bottom - region.top + 1), 0)
  if (covered * header.columns.size > MOST_COVERED)
    return refuseFile('import-file-broken', { detail: `${sheet.name}: mergeCells` })
  for (const { region } of merges) clearUnseen(rows, region)
  const ownRows = new Set(rows.flatMap((row, index) => (row.every(isBlank) ? [] : [index])))
  const applied = new Map<Field, string[]>()
  // The credit code first: it tells which rows belong to one enterprise.
  const fields = [...header.columns.keys()].sort((one, other) => rank(one) - rank(other))
  for (const field of fields)
    for (const merged of merges) {
      const address = layOver(rows, ownRows, merged, field, header)
      if (address) applied.set(field, [...(applied.get(field) ?? []), address])
    }
  return { rows, ownRows, applied }
}

const rank = (field: Field): number => (field === 'creditCode' ? 0 : 1)

function clearUnseen(rows: Cell[][], { top, left, bottom, right }: Region): void {
  for (let row = top; row <= bottom; row++) {
    const cells = rows[row] ?? []
    for (let column = left; column <= right && column < cells.length; column++)
      if (row > top || column > left) cells[column] = null
  }
}

/** @returns the address of the merged cell when its value was taken for further rows. */
function layOver(
  rows: Cell[][],
  ownRows: ReadonlySet<number>,
  { region, value }: Merged,
  field: Field,
  header: Header,
): string | undefined {
  const column = header.columns.get(field)?.index ?? -1
  if (isBlank(value) || column < region.left || column > region.right) return undefined
  const beside = range(region).filter((row) => ownRows.has(row))
  const cell = cellFor(field, column, { region, value }, beside, rows, header)
  for (const row of beside) {
    const cells = rows[row] ?? []
    while (cells.length <= column) cells.push(null)
    cells[column] = cell
  }
  return cell === value && beside.length > 1 ? addressOf(region) : undefined
}

function cellFor(
  field: Field,
  column: number,
  { region, value }: Merged,
  beside: readonly number[],
  rows: readonly Cell[][],
  header: Header,
): Cell {
  if (column > region.left) return { fault: 'merged-across', shown: shown(value) }
  if (!OF_ONE_ENTERPRISE.includes(field)) return value
  const codeAt = header.columns.get('creditCode')?.index ?? -1
  const codes = new Set(beside.map((row) => foldCode(shown(rows[row]?.[codeAt] ?? null))))
  return codes.size > 1 ? { fault: 'merged-over-enterprises', shown: shown(value) } : value
}

const range = ({ top, bottom }: Region): number[] => Array.from({ length: bottom - top + 1 }, (_, at) => top + at)
