import { withContributions } from '../../../shared/pure/contribution'
import { decide } from '../../../shared/pure/workflow'
import type { Actor } from '../../../shared/pure/actor'
import { batchFlow, type Batch, type BatchFacts } from '../../filing/contract'
import { batchOfLists, type ListsOfBatch } from './batch-contribution'

const now = new Date('2026-09-01T00:00:00Z')
const province: Actor = { kind: 'province', id: 'admin:1', name: '省', cityCodes: [] }
const facts: BatchFacts & ListsOfBatch = {
  otherOpen: null,
  extensions: [],
  unconcluded: 0,
  concluded: 0,
  answering: 0,
  newestList: null,
  announced: false,
}
const batch: Batch = {
  documentId: 'b',
  name: '首批',
  kind: 'provider',
  year: 2026,
  ordinal: 1,
  state: 'open',
  version: 1,
  filingOpensAt: '2026-08-01T00:00:00Z',
  liaisonDueAt: null,
  filingClosesAt: null,
  recommendClosesAt: null,
}
const whole = withContributions(batchFlow, [batchOfLists])
const go = (
  name: string,
  change: Partial<typeof facts> = {},
  input: Record<string, unknown> = {},
  subject: Partial<Batch> = {},
) =>
  decide(whole, name, {
    subject: { ...batch, ...subject },
    actor: province,
    input,
    facts: { ...facts, ...change },
    at: { now, arrivedAt: now },
  })

test('[R14] a batch cannot be closed before its lists are published', () => {
  for (const change of [
    { newestList: 'announced' },
    { newestList: 'determined' },
    { unconcluded: 1 },
    { concluded: 1 },
  ])
    expect(go('close', change)).toMatchObject({ code: 'list-not-published' })
  for (const change of [{}, { newestList: 'published' }]) expect(go('close', change)).toMatchObject({ to: 'closed' })
})

test('[R33] lists are determined once every recommendation is reviewed and none can come', () => {
  const determine = (change: Partial<typeof facts>, closesAt: string | null = null) =>
    go('determine-list', change, { title: '名单' }, { kind: 'pilot', recommendClosesAt: closesAt })
  expect(determine({})).toMatchObject({ ok: true, to: 'open' })
  expect(determine({ unconcluded: 3 })).toMatchObject({ code: 'review-incomplete', values: { count: 3 } })
  expect(determine({}, '2026-09-02T00:00:00Z')).toMatchObject({ code: 'recommendation-running' })
  const longer = {
    window: 'recommendation',
    scope: 'city',
    cityCode: '370100',
    creditCode: null,
    until: '2026-09-02T00:00:00Z',
  } as const
  expect(determine({ extensions: [longer] }, '2026-08-20T00:00:00Z')).toMatchObject({ code: 'recommendation-running' })
})

const extension = (window: 'filing' | 'recommendation', until: string) =>
  ({ window, scope: 'city', cityCode: '370100', creditCode: null, until }) as const
test.each<[string, string, BatchFacts['extensions'], string]>([
  ['the close lies two minutes back', '2026-08-31T23:58:00Z', [], 'allowed'],
  ['requests of the last minute are still being handled', '2026-08-31T23:59:00Z', [], 'requests-settling'],
  ['the close is now', '2026-09-01T00:00:00Z', [], 'requests-settling'],
  ['the close is a millisecond away', '2026-09-01T00:00:00.001Z', [], 'recommendation-running'],
  ['filing alone is extended', '2026-08-20T00:00:00Z', [extension('filing', '2026-09-02T00:00:00Z')], 'allowed'],
  [
    'the second of two extensions runs',
    '2026-08-20T00:00:00Z',
    [extension('recommendation', '2026-08-25T00:00:00Z'), extension('recommendation', '2026-09-02T00:00:00Z')],
    'recommendation-running',
  ],
  [
    'the first of two extensions runs',
    '2026-08-20T00:00:00Z',
    [extension('recommendation', '2026-09-02T00:00:00Z'), extension('recommendation', '2026-08-25T00:00:00Z')],
    'recommendation-running',
  ],
  // An extension never shortens: the window was prolonged after it had been granted.
  [
    'an extension has ended, the window itself has not',
    '2026-09-02T00:00:00Z',
    [extension('recommendation', '2026-08-25T00:00:00Z')],
    'recommendation-running',
  ],
  [
    'all extensions have ended',
    '2026-08-20T00:00:00Z',
    [extension('recommendation', '2026-08-25T00:00:00Z')],
    'allowed',
  ],
])('[R33] whether lists are determined when %s', (_, recommendClosesAt, extensions, outcome) => {
  const verdict = go('determine-list', { extensions }, { title: '名单' }, { kind: 'pilot', recommendClosesAt })
  expect(verdict.ok ? 'allowed' : verdict.code).toBe(outcome)
})

test('S31: lists open to objections cannot be determined again', () => {
  expect(go('determine-list', { announced: true }, { title: '名单' })).toMatchObject({ code: 'list-announced' })
})

test('[R14] results are given per application in a batch of providers, additions in a pilot batch', () => {
  const given = (kind: string, more: Record<string, unknown>) =>
    go('determine-list', {}, { title: '名单', ...more }, { kind })
  expect(given('pilot', { outcomes: {} })).toMatchObject({ code: 'outcomes-of-providers' })
  expect(given('provider', { additions: 'x' })).toMatchObject({ code: 'outcomes-of-providers' })
  expect([given('provider', { outcomes: {} }).ok, given('pilot', { additions: 'x' }).ok]).toEqual([true, true])
})
