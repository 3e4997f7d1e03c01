import { checkSchedule, latestSlot, nextSlot } from './schedule'
import { scheduleInWords } from './schedule-words'

const at = (instant: string): Date => new Date(instant)

test.each([
  ['just before the slot', '2026-11-27T17:59:59.999Z', '2026-11-26T18:00:00.000Z'],
  ['at the slot itself', '2026-11-27T18:00:00.000Z', '2026-11-27T18:00:00.000Z'],
  ['just after it', '2026-11-27T18:00:00.001Z', '2026-11-27T18:00:00.000Z'],
  ['a day later', '2026-11-28T17:00:00.000Z', '2026-11-27T18:00:00.000Z'],
])('two in the morning in Shanghai: %s', (_, now, slot) => {
  expect(latestSlot('0 2 * * *', at(now)).toISOString()).toBe(slot)
})

test('summer time elsewhere does not move slots', () => {
  // The nights on which New York changes its clocks.
  expect(latestSlot('30 14 * * *', at('2026-03-08T07:00:00Z')).toISOString()).toBe('2026-03-08T06:30:00.000Z')
  expect(latestSlot('30 14 * * *', at('2026-11-01T07:00:00Z')).toISOString()).toBe('2026-11-01T06:30:00.000Z')
})

test('the next slot is after now, never now', () => {
  expect(nextSlot('0 2 * * *', at('2026-11-27T18:00:00Z')).toISOString()).toBe('2026-11-28T18:00:00.000Z')
  expect(nextSlot('0 9 * * 1', at('2026-11-27T18:00:00Z')).toISOString()).toBe('2026-11-30T01:00:00.000Z')
})

test.each([
  '0 0 30 2 *',
  '0 0 31 4,6,9,11 *',
  '61 * * * *',
  '* 24 * * *',
  'daily',
  '',
  '* * * *',
  '* * * * * *',
  '@daily',
])('"%s" is refused', (schedule) => {
  expect(() => checkSchedule(schedule)).toThrow(`"${schedule}" is no schedule`)
})

test.each(['* * * * *', '0 2 * * *', '0 0 29 2 *', '*/15 8-18 * * 1-5', '0 0 31 12 *'])(
  '"%s" is a schedule',
  (schedule) => {
    expect(() => checkSchedule(schedule)).not.toThrow()
  },
)

test.each([
  ['* * * * *', '每分钟'],
  ['*/15 * * * *', '每 15 分钟'],
  ['5 * * * *', '每小时第 5 分'],
  ['0 2 * * *', '每天 02:00'],
  ['30 9 * * 1', '每周一 09:30'],
  ['0 9 * * 7', '每周日 09:00'],
  ['0 8 1 * *', '每月1日 08:00'],
  ['0 8 1 1 *', '0 8 1 1 *'],
  ['0 8-18 * * *', '0 8-18 * * *'],
  ['0 8 1 * 1', '0 8 1 * 1'],
])('%s in words: %s', (schedule, words) => {
  expect(scheduleInWords(schedule).zh).toBe(words)
})

test.each([
  ['*/5 3 * * *', '*/5 3 * * *'],
  ['5-10 * * * *', '5-10 * * * *'],
  ['0 * 1 * *', '0 * 1 * *'],
  ['0 * * * 1', '0 * * * 1'],
  ['0 9 * * 1-5', '0 9 * * 1-5'],
  ['0 8 1,15 * *', '0 8 1,15 * *'],
  ['5 * * 1 *', '5 * * 1 *'],
  ['0 9 * * 0', '每周日 09:00'],
  [' 0 2 * * * ', '每天 02:00'],
])('%s in words, as written where there are none: %s', (schedule, words) => {
  expect(scheduleInWords(schedule).zh).toBe(words)
})
