import { isRealDay } from './say-day'

/** An attribute of a content type, with what its values and filters depend on. */
export interface Attribute {
  type: string
  /** Content type behind a relation. */
  target?: string
  /** Component behind a component. */
  component?: string
}

/** Kinds of columns by accepted values and operators. */
export type Column = 'text' | 'integer' | 'biginteger' | 'number' | 'boolean' | 'day' | 'instant' | 'time' | 'json'

const COLUMNS: Readonly<Record<string, Column>> = {
  string: 'text',
  text: 'text',
  richtext: 'text',
  email: 'text',
  uid: 'text',
  enumeration: 'text',
  integer: 'integer',
  biginteger: 'biginteger',
  decimal: 'number',
  float: 'number',
  boolean: 'boolean',
  date: 'day',
  datetime: 'instant',
  timestamp: 'instant',
  time: 'time',
  json: 'json',
  blocks: 'json',
}

/** The kind of column of an attribute; undefined for relations, components, media and passwords. */
export const columnOf = ({ type }: Attribute): Column | undefined =>
  Object.hasOwn(COLUMNS, type) ? COLUMNS[type] : undefined

const INTEGER = 2 ** 31
/** ISO 8601, with or without a time, with or without a zone. */
const INSTANT = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/
const BOOLEAN = new Set(['true', 'false', 't', 'f', '1', '0'])

const isInteger = (text: string, most: number): boolean => /^-?\d{1,19}$/.test(text) && Math.abs(Number(text)) < most

const isInstant = (text: string): boolean =>
  INSTANT.test(text) && isRealDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))

const FITS: Record<Column, (text: string) => boolean> = {
  text: () => true,
  integer: (text) => isInteger(text, INTEGER),
  biginteger: (text) => isInteger(text, 2 ** 63),
  number: (text) => /^-?\d{1,18}(\.\d{1,18})?$/.test(text),
  boolean: (text) => BOOLEAN.has(text.toLowerCase()),
  day: isInstant,
  instant: isInstant,
  time: (text) => TIME.test(text),
  json: () => true,
}

/** Whether a value from a query or form can be compared with a column of this kind. */
export function fitsColumn(column: Column, value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return false
  return FITS[column](String(value))
}
