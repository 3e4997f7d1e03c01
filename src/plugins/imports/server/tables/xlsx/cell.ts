import { parseDay } from '../../../../../shared/pure/calendar'
import { isRefusal } from '../../../../../shared/pure/refusal'
import type { Cell } from '../../../domain/table'
import { shownNumber, shownText, type Format } from '../number-format'
import { textCell } from '../text-cell'
import type { SharedStrings } from './shared-strings'
import { broken } from './xml'

/** A `c` element of the sheet. */
export interface RawCell {
  address: string
  type: string
  /** Text of `v` or `is`; undefined when there is neither. */
  value: string | undefined
  formula: string | undefined
  /** Refers to a value that only newer programs show: a picture in the cell, a linked record. */
  rich: boolean
  /** Struck out, wholly or in part. */
  struck: boolean
  format: Format
}

export interface CellContext {
  strings: SharedStrings
  date1904: boolean
  /** The sheet hides zeros. */
  hidesZeros: boolean
}

const PICTURE = /^=?(_xlfn\.)?(DISPIMG|IMAGE)\(/i

/** What people see in a cell; struck-out text is a fault. @throws Stop import-file-broken */
export function shownCell(cell: RawCell, context: CellContext): Cell {
  const shown = shownValue(cell, context)
  const struck = cell.struck || (cell.type === 's' && context.strings.struck.has(Number(cell.value)))
  return struck && shown !== null ? { fault: 'struck-out', shown: wordsOf(shown) } : shown
}

const wordsOf = (cell: Exclude<Cell, null>): string => (typeof cell === 'object' ? cell.shown : String(cell))

function shownValue(cell: RawCell, context: CellContext): Cell {
  const { type, value, formula, format, rich } = cell
  if (PICTURE.test(formula ?? '') || (type === 'e' && rich)) return { fault: 'picture', shown: '' }
  // A formula may yield empty text; an empty number means that no program has calculated it yet.
  if (formula !== undefined && (value === undefined || (value === '' && type !== 'str')))
    return { fault: 'not-calculated', shown: `=${formula}` }
  if (value === undefined || value === '') return null
  switch (type) {
    case 's':
      return asText(shared(value, cell, context), format)
    case 'str':
    case 'inlineStr':
      return asText(value, format)
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
    case 'e':
      return { fault: 'error', shown: value }
    case 'd':
      return isoDate(value)
    case 'n':
      return asNumber(value, cell, context)
    default:
      throw broken(cell.address)
  }
}

function asText(written: string, format: Format): Cell {
  const text = textCell(decoded(written))
  if (PICTURE.test(text)) return { fault: 'picture', shown: '' }
  return text.trim() === '' ? null : shownText(text, format)
}

function shared(value: string, { address }: RawCell, { strings }: CellContext): string {
  const text = /^\d{1,9}$/.test(value) ? strings.texts[Number(value)] : undefined
  if (text === undefined) throw broken(address)
  return text
}

/** As XML writes a number; JavaScript also reads `0x10` and blanks. */
const NUMBER = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?\s*$/i

function asNumber(value: string, { address, format }: RawCell, { date1904, hidesZeros }: CellContext): Cell {
  const number = Number(value)
  if (!NUMBER.test(value) || !Number.isFinite(number)) throw broken(address)
  const rounded = Number(number.toPrecision(15))
  return rounded === 0 && hidesZeros ? null : shownNumber(rounded, format, date1904)
}

function isoDate(value: string): Cell {
  const day = value.slice(0, 10)
  const isDay = /^\d{4}-\d{2}-\d{2}(T|$)/.test(value) && !isRefusal(parseDay(day))
  return isDay ? { shown: value, day } : { shown: value }
}

/** `_x000D_` is an escaped character; `_x005F_` escapes the underscore of text that looks like one. */
const decoded = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text
