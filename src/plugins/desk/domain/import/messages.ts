import { sentenceOf, type Refusal } from '../../../../shared/pure/refusal'
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

/** Puts the place in front of what a rule says about a value. */
export function messageAt(level: RowMessage['level'], place: Place, refusal: Refusal): RowMessage {
  const value = place.value === undefined || place.value === null ? undefined : shown(place.value)
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

export function shown(value: Cell): string {
  const text =
    value instanceof Date
      ? Number.isNaN(value.getTime())
        ? ''
        : value.toISOString().slice(0, 10)
      : String(value ?? '').trim()
  const characters = [...text]
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text
}

export const fieldLabel = (field: Field): { zh: string; en: string } => COLUMNS[field].label
