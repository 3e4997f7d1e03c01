import type { BatchProgress, PanelProgress } from './batch-progress'
import { nextSteps } from './next-steps'

const NOW = new Date('2026-11-01T00:00:00Z')
const batch = (values: Partial<BatchProgress> = {}): BatchProgress => ({
  ...{ documentId: 'b', name: '首批', kind: 'provider', state: 'open', filingClosesAt: null, recommendClosesAt: null },
  ...{ counts: {}, categories: [], free: 0, toConfirm: 0, reviewed: 0, panels: [], lists: [], objections: 0 },
  ...values,
})
const panel = (state: string, dueAt: string | null = null): PanelProgress => ({
  ...{ documentId: state, title: state, state, dueAt, subjects: 1, submitted: 0, owers: [] },
})
const codes = (values: Partial<BatchProgress>) =>
  nextSteps(batch(values), NOW).map(({ code, count }) => `${code} ${count}`)
const list = (state: string, objectionsCloseAt: string | null = null) => ({
  ...{ documentId: 'l', kind: 'providers', state, listVersion: 1, objectionsCloseAt },
})

test('a batch of providers: check, compose, determine, each when there is something', () => {
  expect(codes({})).toEqual([])
  expect(codes({ counts: { submitted: 2, accepted: 3, concluded: 4 }, free: 3 })).toEqual([
    'check 2',
    'compose 3',
    'determine 4',
  ])
  expect(codes({ state: 'closed', counts: { submitted: 2 } })).toEqual([])
})

test('panels: those that wait for the province, and those whose time is over', () => {
  const panels = [
    panel('planned'),
    panel('drawn'),
    panel('individual', '2026-11-02T00:00:00Z'),
    panel('individual', '2026-10-31T00:00:00Z'),
    panel('stuck'),
    panel('concluded'),
  ]
  expect(codes({ panels })).toEqual(['draw 1', 'start 1', 'overdue 1', 'stuck 1'])
})

test('[R33] a pilot list is determined when every demand has its conclusion', () => {
  const pilot = { kind: 'pilot' as const }
  expect(codes({ ...pilot, counts: { recommended: 2, 'in-review': 3 }, toConfirm: 1, reviewed: 2 })).toEqual([
    'start-review 2',
    'confirm 1',
  ])
  expect(codes({ ...pilot, counts: { 'in-review': 3 }, reviewed: 3 })).toEqual(['determine 3'])
})

test.each<[string, Partial<BatchProgress>, string[]]>([
  [
    'one is recommended and not in review yet',
    { counts: { recommended: 1, 'in-review': 2 }, reviewed: 2 },
    ['start-review 1'],
  ],
  ['one in review is not passed or failed', { counts: { 'in-review': 3 }, reviewed: 2 }, []],
  ['one is to be confirmed', { counts: { 'in-review': 2 }, reviewed: 2, toConfirm: 1 }, ['confirm 1']],
  [
    'a list is open to objections',
    { counts: { 'in-review': 2 }, reviewed: 2, lists: [list('announced', '2026-12-01T00:00:00Z')] },
    [],
  ],
  [
    'an earlier list is published',
    { counts: { 'in-review': 2 }, reviewed: 2, lists: [list('published')] },
    ['determine 2'],
  ],
  ['nothing was reviewed', { counts: { 'in-review': 0 }, reviewed: 0 }, []],
])('[R33] a pilot list and what else is open: %s', (_, values, steps) => {
  expect(codes({ kind: 'pilot', ...values })).toEqual(steps)
})

test('[R14] a list of providers is determined by what is concluded, not while one is open to objections', () => {
  const counts = { concluded: 2, recommended: 1, 'in-review': 5 }
  expect(codes({ counts })).toEqual(['determine 2'])
  expect(codes({ counts, toConfirm: 1 })).toEqual(['confirm 1'])
  expect(codes({ counts, lists: [list('announced', '2026-12-01T00:00:00Z')] })).toEqual([])
})

test('[R16] S31: a batch is closed once every list is published and nothing is in hand', () => {
  expect(codes({ lists: [] })).toEqual([])
  expect(codes({ lists: [list('published'), list('published')] })).toEqual(['close 1'])
  expect(codes({ lists: [list('published'), list('determined')] })).toEqual(['announce 1'])
  expect(codes({ lists: [list('published')], panels: [panel('planned')] })).toEqual(['draw 1'])
  for (const state of ['submitted', 'returned', 'selected', 'recommended', 'in-review'])
    expect([state, codes({ kind: 'pilot', lists: [list('published')], counts: { [state]: 1 } })]).toEqual([
      state,
      state === 'recommended' ? ['start-review 1'] : [],
    ])
})

test('a panel is overdue at the instant it is due', () => {
  const due = (dueAt: string | null) => codes({ panels: [panel('individual', dueAt), panel('concluded', dueAt)] })
  expect([due('2026-11-01T00:00:00.001Z'), due(NOW.toISOString()), due(null)]).toEqual([[], ['overdue 1'], []])
})

test('[R16] S31: announced, answered, published, closed', () => {
  expect(codes({ lists: [list('determined')] })).toEqual(['announce 1'])
  expect(codes({ lists: [list('announced', '2026-11-02T00:00:00Z')], counts: { concluded: 1 } })).toEqual([])
  const over = list('announced', '2026-11-01T00:00:00Z')
  expect(codes({ lists: [over], objections: 1 })).toEqual(['objections 1'])
  expect(codes({ lists: [over] })).toEqual(['publish 1'])
  expect(codes({ lists: [list('published')] })).toEqual(['close 1'])
  expect(codes({ lists: [list('published')], counts: { returned: 1 } })).toEqual([])
})
