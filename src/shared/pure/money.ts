import { defineRefusals, type Refusal } from './refusal'
import { foldText } from './text'
import { trimEndOf } from './trim'

export const refuse = defineRefusals({
  'money-format': {
    status: 400,
    zh: '金额“{value}”无法识别，请填写如“12,345.67元”或“120万元”',
    en: 'The amount "{value}" cannot be read; write it like "12,345.67元" or "120万元"',
  },
  'money-fraction': {
    status: 400,
    zh: '金额“{value}”精确到分以下，请保留到分',
    en: 'The amount "{value}" is finer than a fen; round it to the fen',
  },
  'money-too-large': {
    status: 400,
    zh: '金额“{value}”超出上限（10万亿元）',
    en: 'The amount "{value}" is beyond the limit (10^15 fen)',
  },
  'money-negative': { status: 400, zh: '金额“{value}”不能为负数', en: 'The amount "{value}" must not be negative' },
})

/** Largest amount in fen: 10^15, still a safe integer. */
export const MAX_FEN = 1_000_000_000_000_000

/** Power of ten from the unit to the fen. */
const UNITS = { yuan: 2, wan: 6, yi: 10 } as const
export type MoneyUnit = keyof typeof UNITS

const SUFFIXES: Readonly<Record<string, MoneyUnit>> = {
  元: 'yuan',
  圆: 'yuan',
  万: 'wan',
  万元: 'wan',
  亿: 'yi',
  亿元: 'yi',
}
const AMOUNT = /^(-?)[¥￥]?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(元|圆|万元|万|亿元|亿)?$/

/**
 * Reads an amount of money exactly, by digits, never by floating-point arithmetic.
 * @param value text like `12,345.67元`, `120万元`, `¥300`, or a number as a spreadsheet holds it.
 * @param unit what a bare number means, e.g. `wan` under the heading `预算（万元）`; a unit in the text wins.
 * @returns fen, a safe integer from 0 to 10^15.
 * Refusals: money-format, money-fraction (below a fen), money-too-large, money-negative.
 */
export function parseMoney(value: string | number, unit: MoneyUnit = 'yuan'): number | Refusal {
  // Spreadsheets show 15 significant digits: 0.1 + 0.2 is shown as 0.3.
  const text = typeof value === 'number' ? plain(value) : foldText(value).replace(/ /g, '')
  const match = AMOUNT.exec(text)
  if (!match) return refuse('money-format', { value })
  const [, sign, whole = '', fraction = '', suffix] = match
  const places = UNITS[suffix === undefined ? unit : (SUFFIXES[suffix] ?? unit)]
  if (/[1-9]/.test(fraction.slice(places))) return refuse('money-fraction', { value })
  const fen = BigInt(whole.replaceAll(',', '') + fraction.slice(0, places).padEnd(places, '0'))
  if (fen > BigInt(MAX_FEN)) return refuse('money-too-large', { value })
  if (sign && fen > 0n) return refuse('money-negative', { value })
  return Number(fen)
}

/**
 * Checks an amount that already is in fen, as the API takes it.
 * @returns the amount. Refusals: money-format (not an integer), money-too-large, money-negative.
 */
export function checkFen(value: unknown): number | Refusal {
  if (typeof value !== 'number' || !Number.isInteger(value)) return refuse('money-format', { value })
  if (value < 0) return refuse('money-negative', { value })
  return value > MAX_FEN ? refuse('money-too-large', { value }) : value
}

/** @param fen a safe integer. @returns `12,345.67元`. */
export function formatYuan(fen: number): string {
  return `${decimal(fen, UNITS.yuan, 2)}元`
}

/** @param fen a safe integer. @returns `123.45万元`, exact: as many places as the amount needs, at least two. */
export function formatWan(fen: number): string {
  return `${decimal(fen, UNITS.wan, 2)}万元`
}

const GROUPED = new Intl.NumberFormat('en-US')

function decimal(fen: number, places: number, least: number): string {
  const digits = Math.abs(fen)
    .toString()
    .padStart(places + 1, '0')
  const whole = GROUPED.format(BigInt(digits.slice(0, -places)))
  const fraction = trimEndOf(digits.slice(-places), '0').padEnd(least, '0')
  return `${fen < 0 ? '-' : ''}${whole}.${fraction}`
}

function plain(value: number): string {
  const rounded = Number(value.toPrecision(15))
  if (!Number.isFinite(rounded)) return String(value)
  return Math.abs(rounded) >= 1e21
    ? BigInt(rounded).toString()
    : /e/.test(String(rounded))
      ? rounded.toFixed(20)
      : String(rounded)
}
