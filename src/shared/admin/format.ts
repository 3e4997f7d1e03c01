import { formatWan, formatYuan, MAX_FEN } from '../pure/money'
import { endInBeijing, inBeijing } from './beijing'
import { readerOf, type PanelAttribute } from './types'
import type { Language } from './words'

export const NONE = '—'
const TEN_THOUSAND_YUAN = 1_000_000

/** Whether values of this attribute need formatting: codes, dates, amounts. */
export const isCoded = (name: string, attribute: PanelAttribute): boolean =>
  Boolean(attribute.pluginOptions?.values) ||
  ['boolean', 'date', 'datetime', 'integer', 'biginteger', 'json'].includes(attribute.type) ||
  readerOf(name) !== undefined

/** An amount of fen in words: 万元 from ten thousand yuan on. */
export function sayMoney(value: unknown, language: Language): string {
  const fen = Number(value)
  if (!Number.isSafeInteger(fen) || Math.abs(fen) > MAX_FEN) return String(value)
  if (language === 'en') return `CNY ${(fen / 100).toLocaleString('en', { minimumFractionDigits: 2 })}`
  return fen >= TEN_THOUSAND_YUAN ? formatWan(fen).replace(/\.00万元$/, '万元') : formatYuan(fen)
}

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** A value as one line of text; undefined if it needs a table. */
export function sayValue(
  name: string,
  attribute: PanelAttribute,
  value: unknown,
  language: Language,
): string | undefined {
  if (isEmpty(value)) return NONE
  const reader = readerOf(name)
  switch (attribute.type) {
    case 'enumeration':
      return attribute.pluginOptions?.values?.[String(value)]?.[language] ?? String(value)
    case 'boolean':
      return sayYes(Boolean(value), language)
    case 'datetime':
      return attribute.pluginOptions?.deadline ? endInBeijing(String(value)) : inBeijing(value)
    case 'biginteger':
      return sayMoney(value, language)
    case 'json':
      return sayItems(name, attribute, value, language)
    default:
      return reader ? reader(String(value), language) : String(value)
  }
}

export const sayYes = (value: boolean, language: Language): string =>
  language === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No'

function sayItems(name: string, attribute: PanelAttribute, value: unknown, language: Language): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (!Array.isArray(value) || value.some((item) => typeof item === 'object')) return undefined
  const values = attribute.pluginOptions?.values
  const reader = values ? (code: string) => values[code]?.[language] ?? code : readerOf(name)
  return value
    .map((item) => (reader ? reader(String(item), language) : String(item)))
    .join(language === 'zh' ? '、' : ', ')
}
