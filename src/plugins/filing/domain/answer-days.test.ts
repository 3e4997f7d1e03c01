import { dueOffset } from '../../../shared/pure/reminders'
import { answerableUntil, cityActsUntil } from './answer-days'
import { mayAnswerReturn, whileCityMayAct, type Demand, type DemandFacts } from './demand-guards'
import type { Extension } from './windows'

const batch = {
  documentId: 'b',
  name: '首批',
  state: 'open',
  filingOpensAt: '2026-07-31T16:00:00Z',
  liaisonDueAt: null,
  filingClosesAt: '2026-08-20T16:00:00Z',
  recommendClosesAt: '2026-08-22T16:00:00Z',
}
const demand = { cityCode: '370100', creditCode: 'A', cityAnswerBy: null as string | null }
const later = (window: Extension['window'], cityCode: string, until: string): Extension => ({
  window,
  scope: 'city',
  cityCode,
  creditCode: null,
  until,
})
const OWN = later('recommendation', '370100', '2026-08-24T16:00:00Z')
const FOREIGN = later('recommendation', '370200', '2026-08-29T16:00:00Z')
const FILING = later('filing', '370100', '2026-08-21T16:00:00Z')

const CASES: [name: string, afterClose: boolean, answerBy: string | null, extensions: Extension[], until: string][] = [
  ['until the recommendation closes', true, null, [FILING, FOREIGN], '2026-08-22T16:00:00.000Z'],
  ['with the extension of its city', true, null, [OWN], '2026-08-24T16:00:00.000Z'],
  ['until the day of the province, if later', true, '2026-08-25T16:00:00Z', [OWN], '2026-08-25T16:00:00.000Z'],
  ['not until an earlier day of the province', true, '2026-08-19T16:00:00Z', [], '2026-08-22T16:00:00.000Z'],
  ['by setting until filing closes', false, '2026-08-25T16:00:00Z', [OWN], '2026-08-20T16:00:00.000Z'],
  ['by setting, with an extension of filing', false, null, [FILING, OWN], '2026-08-21T16:00:00.000Z'],
]

test.each(CASES)('[S04] a return is answered %s: what is reminded of is what the guard allows', (...given) => {
  const [, correctionAfterClose, cityAnswerBy, extensions, until] = given
  const subject = { ...demand, cityAnswerBy }
  const settings = { correctionAfterClose }
  expect(answerableUntil(subject, { batch, extensions, settings })?.toISOString()).toBe(until)
  const asked = (ms: number, guard = mayAnswerReturn) => {
    const arrivedAt = new Date(new Date(until).getTime() + ms)
    return guard({
      subject: subject as unknown as Demand,
      facts: { batch, extensions, settings } as unknown as DemandFacts,
      at: { now: arrivedAt, arrivedAt },
    } as Parameters<typeof mayAnswerReturn>[0])
  }
  expect(asked(-1)).toBe(true)
  expect(asked(0)).toMatchObject({ code: 'window-closed' })
  if (correctionAfterClose)
    expect([asked(-1, whileCityMayAct), asked(0, whileCityMayAct) === true]).toEqual([true, false])
})

test('[S41] where no window closes, the day of the province alone counts; without one nothing does', () => {
  const open = { batch: { ...batch, recommendClosesAt: null }, extensions: [OWN] }
  expect(cityActsUntil({ ...demand, cityAnswerBy: '2026-08-25T16:00:00Z' }, open)).toEqual(
    new Date('2026-08-25T16:00:00Z'),
  )
  expect(cityActsUntil(demand, open)).toBeNull()
})

test('[S04] a return is reminded of at 09:00 three days and one day before its last day, and on it', () => {
  const until = cityActsUntil(demand, { batch, extensions: [] }) as Date
  const since = new Date('2026-08-01T00:00:00Z')
  const at = (text: string) => dueOffset(until, [-3, -1, 0], new Date(`${text}+08:00`), since)
  expect(['2026-08-19T08:59:59', '2026-08-19T09:00:00', '2026-08-21T08:59:59'].map(at)).toEqual([undefined, -3, -3])
  expect(['2026-08-21T09:00:00', '2026-08-22T09:00:00', '2026-08-22T23:59:59'].map(at)).toEqual([-1, 0, 0])
  expect(at('2026-08-23T00:00:00')).toBeUndefined()
})
