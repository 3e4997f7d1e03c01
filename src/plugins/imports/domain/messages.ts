import { cut } from '../../../shared/pure/brief'
import { sentenceOf, type Refusal } from '../../../shared/pure/refusal'
import { COLUMNS, type Field } from './columns'
import type { Cell } from './table'

/** Where in the file: people open the sheet and look there. */
export interface Place {
  sheet: string
  row: number
  column?: { letters: string; title: string }
  value?: Cell | undefined
}

export interface RowMessage {
  level: 'refusal' | 'warning'
  code: string
  /** Sentences that name sheet, row, column and value. */
  zh: string
  en: string
  /** Letters and heading, `B 统一社会信用代码`. */
  column?: string
  value?: string
}

/** What is to be known of a sheet or a column as a whole. */
export interface SheetMessage {
  code: string
  zh: string
  en: string
}

export function sheetMessage(
  sheet: string,
  column: { letters: string; title: string } | undefined,
  refusal: Refusal,
): SheetMessage {
  const zh = `工作表“${sheet}”${column ? `${column.letters}列“${column.title}”` : ''}`
  const en = `Sheet "${sheet}"${column ? `, column ${column.letters} "${column.title}"` : ''}`
  return {
    code: refusal.code,
    zh: `${zh}：${sentenceOf(refusal, 'zh')}`,
    en: `${en}: ${sentenceOf(refusal, 'en')}`,
  }
}

/** Puts the place in front of what a rule says about a value. */
export function messageAt(level: RowMessage['level'], place: Place, refusal: Refusal): RowMessage {
  // A picture, or a blank, has nothing that could be quoted.
  const value = (place.value === undefined || place.value === null ? '' : shown(place.value)) || undefined
  const { column } = place
  const zh = `工作表“${place.sheet}”第${place.row}行${column ? `${column.letters}列“${column.title}”` : ''}`
  const en = `Sheet "${place.sheet}", row ${place.row}${column ? `, column ${column.letters} "${column.title}"` : ''}`
  return {
    level,
    code: refusal.code,
    zh: `${zh}${value === undefined ? '' : `的值“${value}”`}：${sentenceOf(refusal, 'zh')}`,
    en: `${en}${value === undefined ? '' : `, value "${value}"`}: ${sentenceOf(refusal, 'en')}`,
    ...(column ? { column: `${column.letters} ${column.title}` } : {}),
    ...(value === undefined ? {} : { value }),
  }
}

// Neither a database nor a browser takes them as they are.
const UNSHOWABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\p{Cs}]/gu

/** A cell as a message names it, cut to 60 characters. */
export function shown(value: Cell): string {
  const text = typeof value === 'object' ? (value?.shown ?? '') : String(value)
  return cut(text.replace(UNSHOWABLE, '\uFFFD').trim(), 60)
}

export const fieldLabel = (field: Field): { zh: string; en: string } => COLUMNS[field].label
