import { clip } from '../../../../../shared/pure/brief'
import { refuseFile } from '../../../domain/refusals'
import type { Cell, Region, Sheet } from '../../../domain/table'
import type { ImportLimits } from '../limits'
import { shownCell, type CellContext, type RawCell } from './cell'
import { TextGatherer } from './shared-strings'
import { PLAIN, type Style } from './styles'
import { isTrue } from './workbook'
import { broken, readXml, Stop, type Element } from './xml'

export interface SheetContext extends Omit<CellContext, 'hidesZeros'> {
  styles: readonly Style[]
  limits: ImportLimits
  /** Cells read so far, blank ones too, over all sheets. */
  cells: { read: number; filled: number }
}

export interface SheetPart extends Omit<Sheet, 'name' | 'objects'> {
  /** Relation of the part with pictures and text boxes. */
  drawing?: string
}

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
const MOST_MERGES = 100_000
/** Rows below this height in points, and columns below this width in characters, are invisible. */
const ONE_PIXEL = 0.75
const NO_WIDTH = 0.08

/**
 * Reads a sheet. Blank cells count towards the limit but are not kept.
 * Refusals (thrown): import-file-broken, -too-many-rows, -too-many-columns, -too-many-cells.
 */
export function readSheet(part: string, bytes: Buffer, context: SheetContext): SheetPart {
  const reader = new SheetReader(part, context)
  readXml(part, bytes, {
    open: (element) => reader.open(element),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  })
  return reader.sheet
}

class SheetReader {
  readonly sheet = {
    rows: [] as Cell[][],
    merges: [] as Region[],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  } as SheetPart & { merges: Region[]; hiddenRows: Set<number>; hiddenColumns: Set<number> }
  private row = -1
  private column = -1
  private cell: RawCell | undefined
  private gathering: TextGatherer | undefined
  private into: 'value' | 'formula' | undefined
  private readonly cells: CellContext

  constructor(
    private readonly part: string,
    private readonly context: SheetContext,
  ) {
    this.cells = { strings: context.strings, date1904: context.date1904, hidesZeros: false }
  }

  open(element: Element): void {
    const { name } = element
    if (name === 'c') return this.openCell(element)
    if (this.cell) return this.openInCell(this.cell, element)
    if (name === 'row') this.openRow(element)
    else if (name === 'col') this.openColumn(element)
    else if (name === 'sheetView') this.openView(element)
    else if (name === 'mergeCell') this.merge(element.get('ref') ?? '')
    else if (name === 'drawing') this.sheet.drawing = element.relation()
  }

  text(text: string): void {
    if (this.gathering) this.gathering.add(text)
    else if (this.cell && this.into) this.cell[this.into] = (this.cell[this.into] ?? '') + text
  }

  close(name: string): void {
    if (!this.cell) return
    if (name === 'c') this.closeCell(this.cell)
    else if (name === 'is') this.endInline(this.cell)
    else this.gathering?.close(name)
    this.into = undefined
  }

  private openView(view: Element): void {
    const zeros = view.get('showZeros')
    if (zeros !== undefined && !isTrue(zeros)) this.cells.hidesZeros = true
  }

  private openRow(element: Element): void {
    const row = this.place(element.get('r'), this.row, LAST_ROW)
    this.row = row
    this.column = -1
    if (isTrue(element.get('hidden')) || Number(element.get('ht') ?? 1) < ONE_PIXEL) this.sheet.hiddenRows.add(row)
  }

  private openColumn(element: Element): void {
    const [from, to] = [Number(element.get('min')), Number(element.get('max'))]
    if (!(from >= 1 && to >= from && to <= LAST_COLUMN)) throw broken(`${this.part}: col`)
    const hidden = isTrue(element.get('hidden')) || Number(element.get('width') ?? 1) < NO_WIDTH
    if (hidden) for (let column = from; column <= to; column++) this.sheet.hiddenColumns.add(column - 1)
  }

  private openCell(element: Element): void {
    const { cells, limits, styles } = this.context
    if (++cells.read > limits.maxCellsRead) throw tooManyCells(limits.maxCellsRead)
    const address = element.get('r')
    const place = address === undefined ? undefined : placeOf(address)
    if (address !== undefined && place?.row !== this.row) throw broken(address)
    this.column = this.place(place && String(place.column + 1), this.column, LAST_COLUMN)
    const named = element.get('s')
    const { format, struck } = (named === undefined ? undefined : styles[Number(named)]) ?? PLAIN
    this.cell = {
      address: address ?? `${this.part}: R${this.row + 1}C${this.column + 1}`,
      type: element.get('t') ?? 'n',
      value: undefined,
      formula: undefined,
      rich: element.get('vm') !== undefined,
      struck,
      format,
    }
  }

  private openInCell(cell: RawCell, element: Element): void {
    if (this.gathering) this.gathering.open(element)
    else if (element.name === 'is') this.gathering = new TextGatherer()
    else if (element.name === 'v' || element.name === 'f') {
      this.into = element.name === 'v' ? 'value' : 'formula'
      cell[this.into] ??= ''
    }
  }

  private endInline(cell: RawCell): void {
    cell.value = this.gathering?.text
    cell.struck ||= this.gathering?.struck ?? false
    this.gathering = undefined
  }

  private closeCell(raw: RawCell): void {
    const cell = shownCell(raw, this.cells)
    this.cell = undefined
    if (cell === null) return
    const { limits, cells } = this.context
    if (this.row >= limits.maxRows + SPARE_ROWS)
      throw new Stop(refuseFile('import-file-too-many-rows', { rows: this.row + 1, limit: limits.maxRows }))
    if (this.column >= limits.maxColumns)
      throw new Stop(refuseFile('import-file-too-many-columns', { columns: this.column + 1, limit: limits.maxColumns }))
    if (++cells.filled > limits.maxCells) throw tooManyCells(limits.maxCells)
    const { rows } = this.sheet
    while (rows.length <= this.row) rows.push([])
    const row = rows[this.row] ?? []
    while (row.length < this.column) row.push(null)
    row.push(cell)
  }

  private merge(ref: string): void {
    const region = regionOf(ref)
    if (!region || this.sheet.merges.length >= MOST_MERGES) throw broken(`${this.part}: ${clip(ref, 40)}`)
    this.sheet.merges.push(region)
  }

  /** Zero-based index for `written` (from 1), or the next one; indexes only increase. */
  private place(written: string | undefined, last: number, most: number): number {
    const place = written === undefined ? last + 1 : /^\d{1,7}$/.test(written) ? Number(written) - 1 : -1
    if (place <= last || place >= most) throw broken(`${this.part}: ${clip(String(written), 40)}`)
    return place
  }
}

/** Title and note rows. */
const SPARE_ROWS = 1000

const tooManyCells = (limit: number): Stop => new Stop(refuseFile('import-file-too-many-cells', { limit }))

export function placeOf(address: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(address)
  if (!match) return undefined
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(match[2]) - 1, column: column - 1 }
}

function regionOf(ref: string): Region | undefined {
  const [first = '', last = first, more] = ref.split(':')
  const [from, to] = [placeOf(first), placeOf(last)]
  if (!from || !to || more !== undefined || to.row < from.row || to.column < from.column) return undefined
  return { top: from.row, left: from.column, bottom: to.row, right: to.column }
}
