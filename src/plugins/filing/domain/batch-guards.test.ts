import { decide } from '../../../shared/pure/workflow'
import type { Actor } from '../../../shared/pure/actor'
import { batchFlow } from './batch-flow'
import type { BatchFacts, BatchRow } from './batch-guards'
import type { Extension } from './windows'

const now = new Date('2026-09-01T00:00:00Z')
const province: Actor = { kind: 'province', id: 'admin:1', name: '省', cityCodes: [] }
const facts: BatchFacts = {
  otherOpen: null,
  extensions: [],
  unconcluded: 0,
  concluded: 0,
  answering: 0,
}
const batch: BatchRow = {
  documentId: 'b',
  name: '首批服务商',
  kind: 'provider',
  year: 2026,
  ordinal: 1,
  id: 1,
  parallel: false,
  state: 'open',
  version: 1,
  filingOpensAt: '2026-08-01T00:00:00Z',
  liaisonDueAt: null,
  filingClosesAt: null,
  recommendClosesAt: null,
}
const go = (
  name: string,
  input: Record<string, unknown> = {},
  change: Partial<BatchRow> = {},
  known: Partial<BatchFacts> = {},
) =>
  decide(batchFlow, name, {
    subject: { ...batch, ...change },
    actor: province,
    input,
    facts: { ...facts, ...known },
    at: { now, arrivedAt: now },
  })

test('S13: a batch of providers opens without a cut-off, and is given one later', () => {
  expect(go('open', {}, { state: 'planned' })).toMatchObject({ ok: true })
  const cutOff = { filingClosesAt: '2026-10-01T00:00:00Z', reason: '统一截止' }
  expect(go('change-windows', cutOff)).toMatchObject({ ok: true, set: { filingClosesAt: '2026-10-01T00:00:00.000Z' } })
  expect(go('change-windows', { ...cutOff, filingClosesAt: '2026-08-31T00:00:00Z' })).toMatchObject({
    code: 'in-the-past',
  })
  expect(go('open', {}, { state: 'planned', filingClosesAt: '2026-08-31T00:00:00Z' })).toMatchObject({
    code: 'in-the-past',
  })
})

test('S13: a batch of providers has no liaison, no recommendation, and nothing to extend while it is open-ended', () => {
  const later = '2026-10-01T00:00:00Z'
  expect(go('change-windows', { recommendClosesAt: later, reason: '误' })).toMatchObject({ code: 'no-such-window' })
  const extension = { window: 'filing', scope: 'batch', until: later, reason: '延' }
  expect(go('grant-extension', extension)).toMatchObject({ code: 'no-such-window' })
  expect(go('grant-extension', extension, { filingClosesAt: '2026-09-15T00:00:00Z' })).toMatchObject({ ok: true })
  expect(
    go('grant-extension', { ...extension, window: 'recommendation' }, { filingClosesAt: '2026-09-15T00:00:00Z' }),
  ).toMatchObject({
    code: 'no-such-window',
  })
})

test('[R01] a batch of pilot enterprises still needs all its instants', () => {
  expect(go('open', {}, { state: 'planned', kind: 'pilot' })).toMatchObject({ code: 'windows-missing' })
})

test('[R03] a window may shrink to the instant until which filing is extended, not before it', () => {
  const pilot = {
    kind: 'pilot',
    liaisonDueAt: '2026-09-10T00:00:00Z',
    filingClosesAt: '2026-09-15T00:00:00Z',
    recommendClosesAt: '2026-09-30T00:00:00Z',
  } as const
  const until = '2026-09-20T00:00:00.000Z'
  const extensions = [{ window: 'filing', scope: 'city', cityCode: '370100', creditCode: null, until }] as const
  const change = (recommendClosesAt: string) =>
    go('change-windows', { recommendClosesAt, reason: '提前' }, pilot, { extensions })
  expect(change(until)).toMatchObject({ ok: true, set: { recommendClosesAt: until } })
  expect(change('2026-09-19T23:59:59.999Z')).toMatchObject({
    code: 'extension-past-recommendation',
    values: { until: { zh: '2026年9月20日8时', en: '2026-09-20 08:00' } },
  })
})

const PILOT = {
  kind: 'pilot',
  liaisonDueAt: '2026-09-10T00:00:00Z',
  filingClosesAt: '2026-09-15T00:00:00Z',
  recommendClosesAt: '2026-09-20T00:00:00Z',
} as const
const extended = (values: Partial<Extension>): Extension => ({
  window: 'filing',
  scope: 'batch',
  cityCode: null,
  creditCode: null,
  until: '2026-09-19T00:00:00Z',
  ...values,
})

test.each<[string, Extension[], string, string]>([
  [
    'an extension of the recommendation itself does not hold it',
    [extended({ window: 'recommendation', until: '2026-09-25T00:00:00Z' })],
    '2026-09-16T00:00:00Z',
    'allowed',
  ],
  ['an extension of filing within it does', [extended({})], '2026-09-18T00:00:00Z', 'extension-past-recommendation'],
  [
    'the second of two extensions does',
    [extended({ until: '2026-09-16T00:00:00Z' }), extended({})],
    '2026-09-18T00:00:00Z',
    'extension-past-recommendation',
  ],
  [
    'an extension of one city, whose recommendation is extended as well, does not',
    [
      extended({ scope: 'city', cityCode: '370100' }),
      extended({ scope: 'city', cityCode: '370100', window: 'recommendation', until: '2026-09-25T00:00:00Z' }),
    ],
    '2026-09-18T00:00:00Z',
    'allowed',
  ],
  [
    'an extension of one city, while another has its recommendation extended, does',
    [
      extended({ scope: 'city', cityCode: '370100' }),
      extended({ scope: 'city', cityCode: '370200', window: 'recommendation', until: '2026-09-25T00:00:00Z' }),
    ],
    '2026-09-18T00:00:00Z',
    'extension-past-recommendation',
  ],
  // It was beyond the recommendation before, so this change takes nothing away.
  [
    'one that lay beyond it already does not',
    [extended({ until: '2026-09-21T00:00:00Z' })],
    '2026-09-18T00:00:00Z',
    'allowed',
  ],
  ['but the order of the windows does', [], '2026-09-14T23:59:59.999Z', 'windows-disordered'],
])('[R03] closing the recommendation earlier: %s', (_, extensions, recommendClosesAt, outcome) => {
  const verdict = go('change-windows', { recommendClosesAt, reason: '提前' }, PILOT, { extensions })
  expect(verdict.ok ? 'allowed' : verdict.code).toBe(outcome)
})

test.each<[string, Record<string, unknown>, Extension[], string]>([
  ['a millisecond longer', { until: '2026-09-15T00:00:00.001Z' }, [], 'allowed'],
  ['to its own close', { until: '2026-09-15T00:00:00Z' }, [], 'extension-shortens'],
  ['to the close of the recommendation', { until: '2026-09-20T00:00:00Z' }, [], 'allowed'],
  ['beyond it', { until: '2026-09-20T00:00:00.001Z' }, [], 'extension-past-recommendation'],
  [
    'beyond it, the recommendation being extended',
    { until: '2026-09-21T00:00:00Z' },
    [extended({ window: 'recommendation', until: '2026-09-21T00:00:00Z' })],
    'allowed',
  ],
  [
    'to an instant that another extension has already given',
    { until: '2026-09-18T00:00:00Z' },
    [extended({ until: '2026-09-18T00:00:00Z' })],
    'extension-shortens',
  ],
  [
    'for a city, to an instant that another city has',
    { until: '2026-09-18T00:00:00Z', scope: 'city', cityCode: '370100' },
    [extended({ scope: 'city', cityCode: '370200', until: '2026-09-18T00:00:00Z' })],
    'allowed',
  ],
  ['for a city that is not named', { until: '2026-09-18T00:00:00Z', scope: 'city' }, [], 'extension-scope'],
  ['for an applicant who is not named', { until: '2026-09-18T00:00:00Z', scope: 'applicant' }, [], 'extension-scope'],
])('[R04] filing is extended %s', (_, input, extensions, outcome) => {
  const given = { window: 'filing', scope: 'batch', reason: '延', ...input }
  const verdict = go('grant-extension', given, PILOT, { extensions })
  expect(verdict.ok ? 'allowed' : verdict.code).toBe(outcome)
})

test('[R04] nothing is extended to an instant that has come, however early the close was', () => {
  const early = { ...PILOT, filingClosesAt: '2026-08-20T00:00:00Z' }
  const until = (instant: string) =>
    go('grant-extension', { window: 'filing', scope: 'batch', reason: '延', until: instant }, early)
  expect(until(now.toISOString())).toMatchObject({ code: 'in-the-past' })
  expect(until(new Date(now.getTime() + 1).toISOString())).toMatchObject({ ok: true })
})

test('S41: a batch stays open while a city may answer', () => {
  const close = (change: Partial<BatchFacts>) => go('close', {}, {}, change)
  expect(close({ answering: 1 })).toMatchObject({ code: 'city-answering', values: { count: 1 } })
  expect(close({})).toMatchObject({ ok: true, to: 'closed' })
})
