import { lateness, sayClose, sayInstant } from './say-instant'

const at = (text: string): Date => new Date(`${text}+08:00`)

test.each([
  ['2026-08-21T00:00:00', '2026年8月20日24时'],
  ['2026-01-01T00:00:00', '2025年12月31日24时'],
  ['2026-08-20T17:00:00', '2026年8月20日17时'],
  ['2026-08-20T17:30:00', '2026年8月20日17时30分'],
  ['2026-08-20T09:05:07', '2026年8月20日09时05分07秒'],
])('[S01] a window that ends at %s closes %s', (instant, text) => expect(sayClose(at(instant))).toBe(text))

test('[R02] an arrival is shown to the second, rounded down', () => {
  expect(sayInstant(at('2026-08-20T23:59:59.999'))).toBe('2026年8月20日23时59分59秒')
  expect(lateness(at('2026-08-21T00:00:00'), at('2026-08-21T00:00:00'))).toEqual({
    closed: '2026年8月20日24时',
    arrived: '2026年8月21日00时00分00秒',
  })
  expect(lateness(null, at('2026-08-21T00:00:00')).closed).toBeNull()
})
