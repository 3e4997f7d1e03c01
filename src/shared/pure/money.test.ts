import fc from 'fast-check'
import { checkFen, formatWan, formatYuan, MAX_FEN, parseMoney } from './money'
import { isRefusal, sentenceOf, type Refusal } from './refusal'

const code = (value: unknown): string => (isRefusal(value) ? value.code : `accepted ${String(value)}`)

test.each([
  ['12,345.67元', 1234567],
  ['￥１２，３４５．６７', 1234567],
  ['120万元', 120_000_000],
  ['1.005', 'money-fraction'],
  ['1.10', 110],
  ['0.29', 29],
  ['4.35', 435],
  ['123.4567万', 123456700],
  ['1.2亿元', 12_000_000_000],
  [' 1 000 ', 100_000],
  ['0', 0],
  ['-0', 0],
  ['-1', 'money-negative'],
  ['12,34', 'money-format'],
  ['约100万', 'money-format'],
  ['', 'money-format'],
  ['1e5', 'money-format'],
  ['10000000000000', MAX_FEN],
  ['10000000000000.01', 'money-too-large'],
  ['9'.repeat(400), 'money-too-large'],
])('%s -> %s', (text, wanted) => {
  const answer = parseMoney(text)
  expect(typeof wanted === 'string' ? code(answer) : answer).toBe(wanted)
})

test('a number from a spreadsheet is read as it is shown', () => {
  expect(parseMoney(0.1 + 0.2)).toBe(30)
  expect(parseMoney(1.1 * 3, 'wan')).toBe(3_300_000)
  expect(parseMoney(0.000001, 'wan')).toBe(1)
  expect(parseMoney(0.0000001, 'wan')).toMatchObject({ code: 'money-fraction' })
  expect(code(parseMoney(Number.NaN))).toBe('money-format')
  expect(code(parseMoney(Infinity))).toBe('money-format')
  expect(code(parseMoney(1e30))).toBe('money-too-large')
})

test('a unit in the text wins over the unit of the column', () => {
  expect(parseMoney('50', 'wan')).toBe(50_000_000)
  expect(parseMoney('50元', 'wan')).toBe(5_000)
})

test('every amount round-trips through its text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX_FEN }), (fen) => {
      expect(parseMoney(formatYuan(fen))).toBe(fen)
      expect(parseMoney(formatWan(fen))).toBe(fen)
    }),
  )
})

test('formats', () => {
  expect(formatYuan(1234567)).toBe('12,345.67元')
  expect(formatYuan(5)).toBe('0.05元')
  expect(formatYuan(-5)).toBe('-0.05元')
  expect(formatWan(123_450_000)).toBe('123.45万元')
  expect(formatWan(1)).toBe('0.000001万元')
  expect(formatWan(120_000_000)).toBe('120.00万元')
})

test('fen of the API are whole, not negative, not beyond the limit, and numbers', () => {
  expect(checkFen(0)).toBe(0)
  expect(checkFen(MAX_FEN)).toBe(MAX_FEN)
  expect(code(checkFen(MAX_FEN + 1))).toBe('money-too-large')
  expect(code(checkFen(-1))).toBe('money-negative')
  for (const bad of [1.5, '5', null, Number.NaN, undefined]) expect(code(checkFen(bad))).toBe('money-format')
})

test('the sentence names the value', () => {
  expect(sentenceOf(parseMoney('约100万') as Refusal)).toContain('约100万')
})
