/** What the panel makes of stored values: instants, amounts, codes, colours. */
import * as beijing from '../../src/shared/admin/beijing'
import { isCoded, isEmpty, sayMoney, sayValue, sayYes } from '../../src/shared/admin/format'
import { toneOf } from '../../src/shared/admin/tone'
import { registerFlows, type PanelAttribute } from '../../src/shared/admin/types'

describe('[S01] instants, in Beijing whatever the zone of the browser', () => {
  test.each([
    ['2026-08-20T15:59:00.000Z', '2026-08-20 23:59'],
    ['2026-08-20T15:59:07.900Z', '2026-08-20 23:59:07'],
    ['2026-08-20T16:00:00.000Z', '2026-08-21 00:00'],
    ['2026-12-31T16:30:00.000Z', '2027-01-01 00:30'],
    ['soon', 'soon'],
  ])('%s is %s', (instant, text) => expect(beijing.inBeijing(instant)).toBe(text))

  test.each([
    ['2026-08-20T16:00:00.000Z', '2026-08-20 24:00'],
    ['2026-08-31T16:00:00.000Z', '2026-08-31 24:00'],
    ['2026-08-20T15:59:00.000Z', '2026-08-20 23:59'],
    ['2026-08-20T09:30:00.000Z', '2026-08-20 17:30'],
  ])('a window that ends at %s closes at %s', (instant, text) => expect(beijing.endInBeijing(instant)).toBe(text))

  test('what is entered is the instant that is shown', () => {
    expect(beijing.fromBeijing({ day: '2026-08-20', time: '23:59' })).toBe('2026-08-20T23:59:00+08:00')
    expect(beijing.fromBeijing({ day: '2026-08-20', time: '23:59:07' })).toBe('2026-08-20T23:59:07+08:00')
    expect(beijing.toBeijing('2026-08-20T16:00:00.000Z')).toEqual({ day: '2026-08-21', time: '00:00' })
    expect(beijing.toBeijing('2026-08-20T15:59:07.000Z')).toEqual({ day: '2026-08-20', time: '23:59:07' })
    for (const nothing of ['', null, undefined, 5]) expect(beijing.toBeijing(nothing)).toEqual({ day: '', time: '' })
  })

  const ENDS = { deadline: true } as const

  test.each([
    ['a day alone', '2026-08-20', '', '2026-08-21T00:00:00+08:00'],
    ['a day and 24:00', '2026-08-20', '24:00', '2026-08-21T00:00:00+08:00'],
    ['a day and a time', '2026-08-20', '17:30', '2026-08-20T17:30:00+08:00'],
    ['the last second', '2026-08-20', '23:59:59', '2026-08-20T23:59:59+08:00'],
  ])('%s ends a window', (_, day, time, instant) => {
    expect(beijing.fromBeijing({ day, time }, ENDS)).toBe(instant)
    // Saved, loaded and saved again it stays.
    const loaded = beijing.toBeijing(new Date(instant).toISOString(), ENDS)
    expect(loaded).toEqual({ day, time: time || '24:00' })
    expect(new Date(beijing.fromBeijing(loaded, ENDS))).toEqual(new Date(instant))
  })

  test('a day alone begins a window with its first second', () => {
    expect(beijing.fromBeijing({ day: '2026-08-20', time: '' })).toBe('2026-08-20T00:00:00+08:00')
    expect(beijing.isClock('24:00', {})).toBe(false)
    expect(beijing.isClock('24:00', ENDS)).toBe(true)
  })

  test('what is no day is sent as it was typed, to be refused', () => {
    for (const day of ['2026-02-30', '20260820', '2026-8', '']) {
      expect(beijing.fromBeijing({ day, time: '' }, ENDS)).toBe(day)
      expect(beijing.toBeijing(day, ENDS)).toEqual({ day, time: '' })
    }
  })

  test('tables, forms and histories write the end of a window as 24:00', () => {
    const dated = (pluginOptions: object): PanelAttribute => ({ type: 'datetime', pluginOptions })
    expect(sayValue('closesAt', dated({ deadline: true }), '2026-08-20T16:00:00.000Z', 'zh')).toBe('2026-08-20 24:00')
    expect(sayValue('opensAt', dated({}), '2026-08-20T16:00:00.000Z', 'zh')).toBe('2026-08-21 00:00')
    expect(sayValue('closesAt', dated({ deadline: true }), 'soon', 'zh')).toBe('soon')
  })

  test.each([
    ['2026-08-20T10:00:00Z', '2026-08-20T07:00:01Z', 2],
    ['2026-08-20T10:00:00Z', '2026-08-20T07:00:00Z', 3],
    ['2026-08-20T10:00:00Z', '2026-08-20T10:00:00Z', 0],
    ['2026-08-20T10:00:00Z', '2026-08-20T10:00:01Z', -1],
  ])('until %s from %s: %s whole hours', (instant, now, hours) => expect(beijing.hoursUntil(instant, now)).toBe(hours))
})

describe('amounts of fen', () => {
  test.each([
    [0, '0.00元', 'CNY 0.00'],
    [1, '0.01元', 'CNY 0.01'],
    [999_999, '9,999.99元', 'CNY 9,999.99'],
    [1_000_000, '1万元', 'CNY 10,000.00'],
    [1_234_500, '1.2345万元', 'CNY 12,345.00'],
    ['50000000', '50万元', 'CNY 500,000.00'],
  ])('%s', (fen, zh, en) => {
    expect([sayMoney(fen, 'zh'), sayMoney(fen, 'en')]).toEqual([zh, en])
  })

  test('what is no amount stays as it is', () => {
    for (const value of ['viel', '0.5', '9007199254740993']) expect(sayMoney(value, 'zh')).toBe(value)
  })
})

describe('values of attributes', () => {
  const values = { a: { zh: '甲', en: 'A' }, b: { zh: '乙', en: 'B' } }
  const attribute = (type: string, coded = false): PanelAttribute =>
    ({ type, pluginOptions: coded ? { values } : {} }) as unknown as PanelAttribute

  test.each<[string, PanelAttribute, unknown, string | undefined, string | undefined]>([
    ['a code', attribute('enumeration', true), 'b', '乙', 'B'],
    ['an unknown code', attribute('enumeration', true), 'c', 'c', 'c'],
    ['true', attribute('boolean'), true, '是', 'Yes'],
    ['false', attribute('boolean'), false, '否', 'No'],
    ['an instant', attribute('datetime'), '2026-08-20T16:00:00.000Z', '2026-08-21 00:00', '2026-08-21 00:00'],
    ['an amount', attribute('biginteger'), '100', '1.00元', 'CNY 1.00'],
    ['codes', attribute('json', true), ['b', 'a', 'x'], '乙、甲、x', 'B, A, x'],
    ['texts', attribute('json'), ['x', 'y'], 'x、y', 'x, y'],
    ['a text as JSON', attribute('json'), 'x', 'x', 'x'],
    ['rows, which need a table', attribute('json'), [{ a: 1 }], undefined, undefined],
    ['an object, which needs a table', attribute('json'), { a: 1 }, undefined, undefined],
    ['a text', attribute('string'), '一', '一', '一'],
    ['zero', attribute('integer'), 0, '0', '0'],
    ...[null, undefined, '', []].map(
      (nothing) =>
        [`nothing (${JSON.stringify(nothing)})`, attribute('json'), nothing, '—', '—'] as [
          string,
          PanelAttribute,
          unknown,
          string,
          string,
        ],
    ),
  ])('%s', (_, of, value, zh, en) => {
    expect([sayValue('somewhere', of, value, 'zh'), sayValue('somewhere', of, value, 'en')]).toEqual([zh, en])
  })

  test('empty is what holds nothing; 0 and false hold something', () => {
    expect([null, undefined, '', []].map(isEmpty)).toEqual([true, true, true, true])
    expect([0, false, ' ', [0], {}].map(isEmpty)).toEqual([false, false, false, false, false])
    expect([sayYes(true, 'en'), sayYes(false, 'en')]).toEqual(['Yes', 'No'])
  })

  test('codes, dates, amounts and lists are shown in our form; plain texts are as they are', () => {
    expect(isCoded('somewhere', attribute('enumeration', true))).toBe(true)
    for (const type of ['boolean', 'date', 'datetime', 'integer', 'biginteger', 'json'])
      expect(isCoded('somewhere', attribute(type))).toBe(true)
    for (const type of ['string', 'text']) expect(isCoded('somewhere', attribute(type))).toBe(false)
  })
})

test('a state is coloured as sent back, final, initial or under way; without a flow as under way', () => {
  const states = {
    draft: {},
    open: {},
    returned: { sentBack: true },
    refused: { sentBack: true, final: true },
    done: { final: true },
  }
  registerFlows('test', { 'api::toned.toned': { name: 'toned', initial: 'draft', states, actions: {} } as never })
  const tone = (state: string) => toneOf('api::toned.toned', state).textColor
  expect(Object.keys(states).map(tone)).toEqual(['neutral700', 'primary700', 'warning700', 'warning700', 'success700'])
  expect(toneOf('api::no-flow.no-flow', 'x').textColor).toBe('primary700')
})
