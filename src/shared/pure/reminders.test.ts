import { dueOffset, lastDayOf, reminderAt, sayLeft } from './reminders'

/** An instant in Shanghai, whatever zone the test runs in. */
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`)
// Half-open: the filing closes with the end of 20 August.
const CLOSE = at('2026-08-21 00:00')
const LONG_AGO = at('2026-07-01 00:00')
const DRAFTS = [-7, -3, -1]

describe.each(['UTC', 'America/New_York', 'Asia/Shanghai'])('in a process of %s', (zone) => {
  const before = process.env.TZ
  beforeAll(() => void (process.env.TZ = zone))
  afterAll(() => void (process.env.TZ = before))

  test('[R19] the last day of a window that ends at midnight is the day before, and reminders count from it', () => {
    expect(lastDayOf(CLOSE)).toBe('2026-08-20')
    expect(lastDayOf(at('2026-08-20 17:00'))).toBe('2026-08-20')
    expect(reminderAt(CLOSE, -3)).toEqual(at('2026-08-17 09:00'))
    expect(reminderAt(CLOSE, 0)).toEqual(at('2026-08-20 09:00'))
    expect(reminderAt(CLOSE, 1)).toEqual(at('2026-08-21 09:00'))
  })

  test('each offset is due from nine of its morning', () => {
    expect(dueOffset(CLOSE, DRAFTS, at('2026-08-13 08:59'), LONG_AGO)).toBeUndefined()
    expect(dueOffset(CLOSE, DRAFTS, at('2026-08-13 09:00'), LONG_AGO)).toBe(-7)
    expect(dueOffset(CLOSE, DRAFTS, at('2026-08-17 08:59'), LONG_AGO)).toBe(-7)
    expect(dueOffset(CLOSE, DRAFTS, at('2026-08-17 09:00'), LONG_AGO)).toBe(-3)
    expect(dueOffset(CLOSE, DRAFTS, at('2026-08-19 09:00'), LONG_AGO)).toBe(-1)
  })

  test('remaining time is counted in days of Shanghai', () => {
    expect(sayLeft(CLOSE, at('2026-08-17 23:59')).zh).toBe('还有3天')
    expect(sayLeft(CLOSE, at('2026-08-18 00:01')).zh).toBe('还有2天')
    expect(sayLeft(CLOSE, at('2026-08-20 09:00')).zh).toBe('今日截止')
    expect(sayLeft(CLOSE, at('2026-08-21 09:00')).zh).toBe('已逾期1天')
  })
})

test('after downtime over several offsets only the latest is sent', () => {
  expect(dueOffset(CLOSE, DRAFTS, at('2026-08-19 12:00'), LONG_AGO)).toBe(-1)
})

test('no countdown after the end; later reminders are still sent', () => {
  expect(dueOffset(CLOSE, DRAFTS, at('2026-08-21 00:00'), LONG_AGO)).toBeUndefined()
  expect(dueOffset(CLOSE, [-3, -1, 1], at('2026-08-21 00:00'), LONG_AGO)).toBeUndefined()
  expect(dueOffset(CLOSE, [-3, -1, 1], at('2026-08-24 10:00'), LONG_AGO)).toBe(1)
})

test('no reminder on the closing day if the window ends before nine', () => {
  expect(dueOffset(at('2026-08-20 08:00'), [-1, 0], at('2026-08-20 09:30'), LONG_AGO)).toBeUndefined()
})

test('no reminder from before the start', () => {
  const since = at('2026-08-17 09:01')
  expect(dueOffset(CLOSE, DRAFTS, at('2026-08-18 09:00'), since)).toBeUndefined()
  expect(dueOffset(CLOSE, DRAFTS, at('2026-08-19 09:00'), since)).toBe(-1)
})

test('[R03] moved windows and extensions are counted again', () => {
  const now = at('2026-08-19 09:00')
  expect(dueOffset(at('2026-08-23 00:00'), DRAFTS, now, LONG_AGO)).toBe(-3)
  expect(dueOffset(at('2026-09-10 00:00'), DRAFTS, now, LONG_AGO)).toBeUndefined()
})
