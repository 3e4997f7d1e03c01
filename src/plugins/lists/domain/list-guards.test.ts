import { PUBLISHED_CALENDAR } from '../../../shared/pure/calendar'
import { becomesPublic, hasPeriod, opensPeriod, undisputed, type List, type ListFacts } from './list-guards'

const ONLINE = { online: true, contact: '' }
const CLOSES = '2026-11-08T16:00:00.000Z'
type Context = Parameters<typeof undisputed>[0]
const context = (subject: Partial<List>, facts: Partial<ListFacts>, on: string) =>
  ({
    subject: { kind: 'pilot', state: 'announced', objectionsCloseAt: CLOSES, ...subject },
    facts: { objectionDays: 5, calendar: PUBLISHED_CALENDAR, channels: ONLINE, openObjections: 0, ...facts },
    at: { now: new Date(on), arrivedAt: new Date(on) },
  }) as Context
const codeOf = (verdict: ReturnType<typeof undisputed>) => (verdict === true ? 'allowed' : verdict.code)
const LATER = '2026-11-08T16:10:00Z'

test.each<[string, Partial<List>, Partial<ListFacts>, string, string]>([
  ['a millisecond before the end', {}, {}, '2026-11-08T15:59:59.999Z', 'objection-period-running'],
  ['at the end, while objections may still be on their way', {}, {}, CLOSES, 'requests-settling'],
  ['after it', {}, {}, LATER, 'allowed'],
  ['after it, with one objection open', {}, { openObjections: 1 }, LATER, 'objections-open'],
  [
    'open to objections without an end, with one open',
    { objectionsCloseAt: null },
    { openObjections: 1 },
    LATER,
    'objections-open',
  ],
  ['not announced though the setting asks for it', { state: 'determined' }, {}, LATER, 'list-not-announced'],
  ['not announced, as the setting has it', { state: 'determined' }, { objectionDays: 0 }, LATER, 'allowed'],
  // Announced under the old setting: the period that was promised runs on.
  [
    'announced before the setting was changed to none',
    {},
    { objectionDays: 0 },
    '2026-11-01T00:00:00Z',
    'objection-period-running',
  ],
])('[R16] S31: whether a list is published: %s', (_, subject, facts, on, outcome) => {
  expect(codeOf(undisputed(context(subject, facts, on)))).toBe(outcome)
})

test('[R16] S31: a list is opened to objections if the setting gives days and the calendar has the year', () => {
  const on = '2026-10-30T02:00:00.000Z'
  expect(hasPeriod(context({}, {}, on))).toBe(true)
  expect(opensPeriod(context({}, {}, on))).toEqual({
    objectionsOpenAt: on,
    objectionsCloseAt: '2026-11-06T16:00:00.000Z',
  })
  expect(codeOf(hasPeriod(context({}, { objectionDays: 0 }, on)))).toBe('no-objection-period')
  const channel = (online: boolean, contact: string) =>
    codeOf(hasPeriod(context({}, { channels: { online, contact } }, on)))
  expect(channel(false, '济南市省府前街1号')).toBe('allowed')
  expect(channel(false, '')).toBe('objection-no-channel')
  expect(codeOf(hasPeriod(context({}, {}, '2031-10-30T02:00:00Z')))).toBe('calendar-year-missing')
  expect(opensPeriod(context({}, {}, '2031-10-30T02:00:00Z'))).toEqual({})
})

test('[R16] a city list is not published by itself, the four public ones are', () => {
  const kinds = ['pilot', 'providers', 'solutions', 'products', 'city']
  expect(kinds.map((kind) => codeOf(becomesPublic(context({ kind }, {}, LATER))))).toEqual([
    ...Array<string>(4).fill('allowed'),
    'list-not-public',
  ])
})
