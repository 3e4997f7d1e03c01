import { clip } from '../shared/pure/brief'
import { defineRefusals, type Refusal } from '../shared/pure/refusal'
import { foldCode } from '../shared/pure/text'

export const refuse = defineRefusals({
  'receipt-number-range': {
    status: 422,
    zh: '回执编号的{label}“{value}”超出范围',
    en: 'The {part} "{value}" does not fit into a receipt number',
  },
  'receipt-number-format': {
    status: 400,
    zh: '回执编号“{value}”格式不正确，应形如{example}',
    en: 'The receipt number "{value}" is malformed; it looks like {example}',
  },
  'receipt-number-check-digit': {
    status: 400,
    zh: '回执编号“{value}”的校验位不正确，请核对是否录错',
    en: 'The check digit of the receipt number "{value}" is wrong; please look for a typing error',
  },
})

export type ReceiptKind = 'pilot' | 'provider'

/** XQ 需求 (demand of an enterprise), SQ 申请 (application of a provider). The digit represents it in the check digit. */
const PREFIXES = { pilot: { letters: 'XQ', digit: '1' }, provider: { letters: 'SQ', digit: '2' } } as const

const EXAMPLE = 'XQ-2026-01-370100-000123-7'
const PATTERN = /^(XQ|SQ)-(\d{4})-(\d{2})-(\d{6})-(\d{6})-(\d)$/

export interface ReceiptBatch {
  kind: ReceiptKind
  /** Four digits. */
  year: number
  /** Ordinal of the batch within its kind, 1 to 99. */
  ordinal: number
}

export interface Receipt {
  ok: true
  number: string
  batch: ReceiptBatch
  /** GB/T 2260, six digits. */
  cityCode: string
  sequence: number
}

/**
 * Formats a receipt number (R07, R23), e.g. `XQ-2026-01-370100-000123-7`.
 * @param cityCode six digits (GB/T 2260).
 * @param sequence 1 to 999999, counted by the database within batch and city.
 * @returns the number, or the refusal receipt-number-range naming the invalid part.
 */
export function receiptNumber(batch: ReceiptBatch, cityCode: string, sequence: number): string | Refusal {
  const fits = (value: number, low: number, high: number): boolean =>
    Number.isInteger(value) && value >= low && value <= high
  if (!fits(batch.year, 2000, 9999))
    return refuse('receipt-number-range', { part: 'year', label: '年份', value: batch.year })
  if (!fits(batch.ordinal, 1, 99))
    return refuse('receipt-number-range', { part: 'ordinal', label: '批次序号', value: batch.ordinal })
  if (!/^\d{6}$/.test(cityCode))
    return refuse('receipt-number-range', { part: 'cityCode', label: '城市代码', value: cityCode })
  if (!fits(sequence, 1, 999_999))
    return refuse('receipt-number-range', { part: 'sequence', label: '流水号', value: sequence })
  const parts = [
    String(batch.year),
    String(batch.ordinal).padStart(2, '0'),
    cityCode,
    String(sequence).padStart(6, '0'),
  ]
  const { letters, digit } = PREFIXES[batch.kind]
  return [letters, ...parts, checkDigit(digit + parts.join(''))].join('-')
}

/**
 * Parses a receipt number as typed; spaces, full-width characters, lower case and long dashes are normalised.
 * Refusals: receipt-number-format, receipt-number-check-digit.
 */
export function parseReceiptNumber(text: string): Receipt | Refusal {
  const number = foldCode(text).replace(/[\u2010-\u2015\u2212]/g, '-')
  const match = PATTERN.exec(number)
  if (!match) return refuse('receipt-number-format', { value: clip(text, 60), example: EXAMPLE })
  const [, letters, year = '', ordinal = '', cityCode = '', sequence = '', digit] = match
  const kind: ReceiptKind = letters === PREFIXES.pilot.letters ? 'pilot' : 'provider'
  if (checkDigit(PREFIXES[kind].digit + year + ordinal + cityCode + sequence) !== digit)
    return refuse('receipt-number-check-digit', { value: number })
  const batch = { kind, year: Number(year), ordinal: Number(ordinal) }
  return { ok: true, number, batch, cityCode, sequence: Number(sequence) }
}

/** ISO 7064 MOD 11,10: detects every single wrong digit and nearly all transpositions, and is a digit. */
function checkDigit(digits: string): string {
  let product = 10
  for (const digit of digits) product = (((product + Number(digit)) % 10 || 10) * 2) % 11
  return String((11 - product) % 10)
}
