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

test('[R16] S31: announced, answered, published, closed', () => {
  expect(codes({ lists: [list('determined')] })).toEqual(['announce 1'])
  expect(codes({ lists: [list('announced', '2026-11-02T00:00:00Z')], counts: { concluded: 1 } })).toEqual([])
  const over = list('announced', '2026-11-01T00:00:00Z')
  expect(codes({ lists: [over], objections: 1 })).toEqual(['objections 1'])
  expect(codes({ lists: [over] })).toEqual(['publish 1'])
  expect(codes({ lists: [list('published')] })).toEqual(['close 1'])
  expect(codes({ lists: [list('published')], counts: { returned: 1 } })).toEqual([])
})
