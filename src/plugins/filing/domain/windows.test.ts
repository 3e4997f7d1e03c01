import {
  assertOpen,
  assertOrdered,
  closesFor,
  coversApplicant,
  isLiaisonOverdue,
  type BatchWindows,
  type Extension,
} from './windows'
import { shanghaiInstant } from '../../../shared/pure/calendar'

// S01: "before 20 August" ends at the midnight after it, in Shanghai.
const CLOSE = new Date('2026-08-20T16:00:00Z')
const batch: BatchWindows = {
  documentId: 'b',
  name: '首批',
  state: 'open',
  filingOpensAt: '2026-07-31T16:00:00Z',
  liaisonDueAt: '2026-08-15T16:00:00Z',
  filingClosesAt: CLOSE,
  recommendClosesAt: '2026-08-22T16:00:00Z',
}
const jinan = { cityCode: '370100', creditCode: 'A' }
const after = (ms: number, from = CLOSE) => new Date(from.getTime() + ms)
const extension = (values: Partial<Extension>): Extension => ({
  window: 'filing',
  scope: 'batch',
  cityCode: null,
  creditCode: null,
  until: after(3_600_000),
  ...values,
})
const filing = (at: Date, extensions: Extension[] = [], who = jinan) => assertOpen(batch, 'filing', who, extensions, at)

test('[R02] windows are half-open: the last millisecond is in time, the closing instant and one second after are not', () => {
  expect(filing(after(-1))).toBe(true)
  expect(filing(CLOSE)).toMatchObject({ code: 'window-closed' })
  expect(filing(after(1000))).toMatchObject({
    code: 'window-closed',
    values: { closesAt: '2026-08-21 00:00:00', arrivedAt: '2026-08-21 00:00:01' },
  })
})

test('[R02] refused before the opening instant, accepted at it', () => {
  const opens = new Date(batch.filingOpensAt as string)
  expect(filing(after(-1, opens))).toMatchObject({ code: 'window-not-open-yet' })
  expect(filing(opens)).toBe(true)
})

test('[R02] only an open batch has windows', () => {
  for (const state of ['planned', 'closed', 'cancelled'])
    expect(assertOpen({ ...batch, state }, 'filing', jinan, [], after(-1))).toMatchObject({ code: 'batch-not-open' })
})

test('[R04] an extension applies only to those it covers', () => {
  const late = after(1000)
  expect(filing(late, [extension({})])).toBe(true)
  expect(filing(late, [extension({ scope: 'city', cityCode: '370100' })])).toBe(true)
  expect(filing(late, [extension({ scope: 'city', cityCode: '370200' })])).toMatchObject({ code: 'window-closed' })
  expect(filing(late, [extension({ scope: 'applicant', creditCode: 'A' })])).toBe(true)
  expect(filing(late, [extension({ scope: 'applicant', creditCode: 'B' })])).toMatchObject({ code: 'window-closed' })
  expect(filing(late, [extension({ window: 'recommendation' })])).toMatchObject({ code: 'window-closed' })
  expect(filing(after(3_600_000), [extension({})])).toMatchObject({ code: 'window-closed' })
})

test('[R04] each window is extended by its own extensions', () => {
  const both = [extension({ until: after(1000) }), extension({ window: 'recommendation', until: after(9_999_999_999) })]
  expect(closesFor(batch, 'filing', jinan, both)).toEqual(after(1000))
  expect(closesFor(batch, 'recommendation', jinan, both)).toEqual(after(9_999_999_999))
  expect(closesFor({ ...batch, recommendClosesAt: null }, 'recommendation', jinan, both)).toBeNull()
})

test('[R02] a batch without its opening instant is not open yet', () => {
  const unset = { ...batch, filingOpensAt: null }
  expect(assertOpen(unset, 'filing', jinan, [], after(-1))).toMatchObject({
    code: 'window-not-open-yet',
    values: { window: '需求填报', opensAt: null },
  })
})

test('[R04] an extension without a target covers nobody', () => {
  expect(coversApplicant(extension({ scope: 'city', cityCode: null }), { cityCode: null })).toBe(false)
  for (const nobody of [null, undefined, '']) {
    const [cityCode, creditCode] = [nobody ?? null, nobody ?? null]
    expect(coversApplicant(extension({ scope: 'city', cityCode }), { cityCode: nobody })).toBe(false)
    expect(coversApplicant(extension({ scope: 'applicant', creditCode }), { creditCode: nobody })).toBe(false)
  }
  expect(coversApplicant(extension({ scope: 'city', creditCode: 'A' }), jinan)).toBe(false)
  expect(coversApplicant(extension({ scope: 'applicant', cityCode: '370100' }), jinan)).toBe(false)
})

test('[R04] of several extensions the latest counts, and none shortens', () => {
  expect(
    closesFor(batch, 'filing', jinan, [extension({ until: after(2000) }), extension({ until: after(1000) })]),
  ).toEqual(after(2000))
  expect(closesFor(batch, 'filing', jinan, [extension({ until: after(-9999) })])).toEqual(CLOSE)
})

test('[R19] a city without a liaison is overdue from the instant on which the liaison is due', () => {
  const due = new Date(batch.liaisonDueAt as string)
  const overdue = (ms: number, change: Partial<BatchWindows> = {}, liaison: string | null = null) =>
    isLiaisonOverdue({ ...batch, ...change }, liaison, after(ms, due))
  expect([overdue(-1), overdue(0), overdue(1)]).toEqual([false, true, true])
  expect(overdue(1, {}, '张三')).toBe(false)
  expect(overdue(1, { liaisonDueAt: null })).toBe(false)
  for (const state of ['planned', 'closed', 'cancelled']) expect(overdue(1, { state })).toBe(false)
  expect(isLiaisonOverdue(undefined, null, after(1, due))).toBe(false)
})

test.each([
  ['as the policy has it', {}, true],
  ['all on one instant', { liaisonDueAt: CLOSE, recommendClosesAt: CLOSE }, true],
  ['liaison after filing', { liaisonDueAt: after(1) }, 'windows-disordered'],
  ['filing after recommendation', { recommendClosesAt: after(-1) }, 'windows-disordered'],
  ['filing that opens at its close', { filingOpensAt: CLOSE }, 'windows-disordered'],
  ['a missing instant', { liaisonDueAt: null }, 'windows-missing'],
])('[R03] the order of the three dates: %s', (_, change, outcome) => {
  const verdict = assertOrdered({ ...batch, ...change })
  if (outcome === true) expect(verdict).toBe(true)
  else expect(verdict).toMatchObject({ code: outcome })
})

test("instants are read in Shanghai time, whatever the machine's zone", () =>
  expect(shanghaiInstant(CLOSE)).toBe('2026-08-21 00:00:00'))

describe('S13: a batch of providers', () => {
  const open: BatchWindows = {
    ...batch,
    kind: 'provider',
    liaisonDueAt: null,
    filingClosesAt: null,
    recommendClosesAt: null,
  }
  const cutOff = { ...open, filingClosesAt: CLOSE }

  test('has neither liaison nor recommendation, and a cut-off only if the province sets one', () => {
    expect(assertOrdered(open)).toBe(true)
    expect(assertOrdered(cutOff)).toBe(true)
    expect(assertOrdered({ ...open, filingOpensAt: null })).toMatchObject({
      code: 'windows-missing',
      values: { names: ['filingOpensAt'] },
    })
    expect(assertOrdered({ ...cutOff, filingOpensAt: CLOSE })).toMatchObject({ code: 'windows-disordered' })
  })

  test('[R02] is open as long as there is no cut-off, never before it opens, and closes at the cut-off', () => {
    const years = after(3 * 365 * 86_400_000)
    expect(assertOpen(open, 'filing', jinan, [], years)).toBe(true)
    expect(assertOpen({ ...open, state: 'closed' }, 'filing', jinan, [], years)).toMatchObject({
      code: 'batch-not-open',
    })
    expect(assertOpen(open, 'filing', jinan, [], new Date('2026-07-01T00:00:00Z'))).toMatchObject({
      code: 'window-not-open-yet',
      values: { window: '服务商申请' },
    })
    expect(assertOpen(cutOff, 'filing', jinan, [], after(-1))).toBe(true)
    expect(assertOpen(cutOff, 'filing', jinan, [], CLOSE)).toMatchObject({ code: 'window-closed' })
    expect(assertOpen(cutOff, 'filing', jinan, [extension({})], CLOSE)).toBe(true)
    expect(assertOpen(open, 'recommendation', jinan, [], CLOSE)).toMatchObject({ code: 'window-closed' })
    expect(assertOpen({ ...open, kind: 'pilot' }, 'filing', jinan, [], CLOSE)).toMatchObject({ code: 'window-closed' })
  })
})
