import { decide } from '../../../shared/pure/workflow'
import type { Actor } from '../../../shared/pure/actor'
import { batchFlow } from './batch-flow'
import type { BatchFacts, BatchRow } from './batch-guards'

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
    values: { until: '2026-09-20 08:00:00' },
  })
})

test('S41: a batch stays open while a city may answer', () => {
  const close = (change: Partial<BatchFacts>) => go('close', {}, {}, change)
  expect(close({ answering: 1 })).toMatchObject({ code: 'city-answering', values: { count: 1 } })
  expect(close({})).toMatchObject({ ok: true, to: 'closed' })
})
