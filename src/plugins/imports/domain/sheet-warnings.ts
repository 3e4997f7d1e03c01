import type { Refusal } from '../../../shared/pure/refusal'
import type { ColumnRef, Header } from './find-header'
import type { Spread } from './spread-merges'
import { addressOf, type Sheet } from './table'
import { warn } from './warnings'

export interface SheetWarning {
  column?: ColumnRef
  refusal: Refusal
}

/** At most so many places are named, then only their number. */
const MOST_NAMED = 10

/** Warnings of a sheet: hidden rows, merged cells, pictures and text boxes over cells. */
export function sheetWarnings(sheet: Sheet, header: Header, { ownRows, applied }: Spread): SheetWarning[] {
  const warnings: SheetWarning[] = []
  const hidden = [...sheet.hiddenRows].filter((row) => row >= header.dataFrom && ownRows.has(row)).sort((a, b) => a - b)
  if (hidden.length > 0) warnings.push({ refusal: hiddenRows(hidden) })
  for (const [field, addresses] of applied) {
    const column = header.columns.get(field)
    if (column) warnings.push({ column, refusal: warn('import-merged-cells', { cells: named(addresses) }) })
  }
  for (const column of header.columns.values()) {
    const over = sheet.objects.filter((object) => object.column === column.index && object.row >= header.dataFrom)
    const cells = over.map(({ row }) => addressOf({ top: row, bottom: row, left: column.index, right: column.index }))
    if (cells.length > 0) warnings.push({ column, refusal: warn('import-object-over-cells', { cells: named(cells) }) })
  }
  return warnings
}

const named = (addresses: readonly string[]): string =>
  addresses.length > MOST_NAMED
    ? `${addresses.slice(0, MOST_NAMED).join('、')}等${addresses.length}处`
    : addresses.join('、')

/** `第5–9、12行`. */
function hiddenRows(rows: readonly number[]): Refusal {
  const runs: [number, number][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && last[1] === row - 1) last[1] = row
    else runs.push([row, row])
  }
  const shown = runs.slice(0, MOST_NAMED).map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`))
  const more = runs.length > MOST_NAMED
  return warn('import-hidden-rows', {
    rows: `第${shown.join('、')}${more ? '等' : ''}行`,
    rowsEn: `rows ${shown.join(', ')}${more ? ', …' : ''}`,
    count: rows.length,
  })
}
