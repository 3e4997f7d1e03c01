import { parseReceiptNumber, receiptNumber } from './receipt-number'
import { isRefusal, must } from '../shared/pure/refusal'

const batch = { kind: 'pilot', year: 2026, ordinal: 1 } as const

test('[R23] a receipt number contains batch, city and sequence, and can be parsed', () => {
  const number = must<string>(receiptNumber(batch, '370100', 123))
  expect(number).toMatch(/^XQ-2026-01-370100-000123-\d$/)
  expect(parseReceiptNumber(number)).toEqual({ ok: true, number, batch, cityCode: '370100', sequence: 123 })
  expect(receiptNumber({ ...batch, kind: 'provider' }, '370100', 123)).toMatch(/^SQ-/)
})

test('it is parsed as people type it', () => {
  const number = must<string>(receiptNumber(batch, '370200', 7))
  expect(parseReceiptNumber(` ${number.toLowerCase().replaceAll('-', ' — ')}\u3000`)).toMatchObject({
    ok: true,
    number,
  })
  expect(parseReceiptNumber(number.replace('XQ', 'ＸＱ').replaceAll('-', '－'))).toMatchObject({ ok: true, number })
})

test('every single wrong digit, and the wrong kind, is refused', () => {
  const number = must<string>(receiptNumber(batch, '370100', 123))
  for (let i = 3; i < number.length; i++)
    for (const digit of '0123456789')
      if (number[i] !== '-' && number[i] !== digit)
        expect(isRefusal(parseReceiptNumber(number.slice(0, i) + digit + number.slice(i + 1)))).toBe(true)
  expect(parseReceiptNumber(number.replace('XQ', 'SQ'))).toMatchObject({ code: 'receipt-number-check-digit' })
  for (const text of ['', 'XQ', `${number}0`, 'x'.repeat(10_000)])
    expect(parseReceiptNumber(text)).toMatchObject({ code: 'receipt-number-format' })
})

test.each([
  [{ ...batch, year: 2000 }, 1],
  [{ ...batch, year: 9999 }, 1],
  [{ ...batch, ordinal: 99 }, 1],
  [batch, 999_999],
] as const)('the first and last values of each part fit: %j, %d', (of, sequence) => {
  const number = must<string>(receiptNumber(of, '370100', sequence))
  expect(parseReceiptNumber(number)).toEqual({ ok: true, number, batch: of, cityCode: '370100', sequence })
})

test.each([
  [{ ...batch, year: 1999 }, 1, 'year'],
  [{ ...batch, year: 10_000 }, 1, 'year'],
  [{ ...batch, year: 2026.5 }, 1, 'year'],
  [{ ...batch, ordinal: 0 }, 1, 'ordinal'],
  [batch, 1.5, 'sequence'],
] as const)('a value beside them does not: %j, %d', (of, sequence, part) => {
  expect(receiptNumber(of, '370100', sequence)).toMatchObject({ code: 'receipt-number-range', values: { part } })
})

test('values out of range are refused, not truncated', () => {
  expect(receiptNumber(batch, '370100', 1_000_000)).toMatchObject({
    code: 'receipt-number-range',
    values: { part: 'sequence' },
  })
  expect(receiptNumber(batch, '3701', 1)).toMatchObject({ values: { part: 'cityCode' } })
  expect(receiptNumber({ ...batch, ordinal: 100 }, '370100', 1)).toMatchObject({ values: { part: 'ordinal' } })
  expect(receiptNumber({ ...batch, year: 26 }, '370100', 1)).toMatchObject({ values: { part: 'year' } })
  expect(receiptNumber(batch, '370100', 0)).toMatchObject({ ok: false })
})
