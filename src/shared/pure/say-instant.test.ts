import { deadlineInTable, deadlineInText, instantInText, lateness, openingInText } from './say-instant'

const at = (text: string): Date => new Date(`${text}+08:00`)

test.each([
  ['2026-08-21T00:00:00', '2026年8月20日24时', '2026-08-20 24:00'],
  ['2026-01-01T00:00:00', '2025年12月31日24时', '2025-12-31 24:00'],
  ['2026-08-20T17:00:00', '2026年8月20日17时', '2026-08-20 17:00'],
  ['2026-08-20T17:30:00', '2026年8月20日17时30分', '2026-08-20 17:30'],
  ['2026-08-20T09:05:07', '2026年8月20日9时05分07秒', '2026-08-20 09:05'],
])('[S01] a window that ends at %s closes %s, in tables %s', (instant, text, cell) => {
  expect(deadlineInText(at(instant))).toEqual({ zh: text, en: cell })
  expect(deadlineInTable(at(instant))).toBe(cell)
})

test('[S01] a window begins with the first second of its day', () =>
  expect(openingInText(at('2026-08-01T00:00:00'))).toEqual({ zh: '2026年8月1日0时', en: '2026-08-01 00:00' }))

test('[R02] an arrival is shown to the second, rounded down', () => {
  expect(instantInText(at('2026-08-20T23:59:59.999')).zh).toBe('2026年8月20日23时59分59秒')
  expect(lateness(at('2026-08-21T00:00:00'), at('2026-08-21T00:00:00'))).toEqual({
    closed: { zh: '2026年8月20日24时', en: '2026-08-20 24:00' },
    arrived: { zh: '2026年8月21日00时00分00秒', en: '2026-08-21 00:00:00' },
  })
  expect(lateness(null, at('2026-08-21T00:00:00')).closed).toBeNull()
})
