import { isRefusal } from '../../../shared/pure/refusal'
import type { LabelFields, LabelState } from '../../organisations/contract'
import { contradictingLabel, overlayLabels, type LabelDraft, type LabelOverlay } from './plan-labels'

const label = (more: Partial<LabelFields> = {}): LabelFields => ({
  kind: 'specialised',
  certificateNumber: 'X1',
  year: 2023,
  validUntilOn: '2026-12-31',
  chainName: null,
  ...more,
})
const known = (values: LabelFields, state: LabelState = 'confirmed', documentId = 'l1'): LabelDraft => ({
  values,
  stored: { documentId, version: 1, state },
  state,
  touched: false,
})
function overlay(drafts: readonly LabelDraft[], ...labels: LabelFields[]): LabelOverlay {
  const result = overlayLabels(drafts, labels)
  if (isRefusal(result)) throw new Error(result.code)
  return result
}

test.each<[string, Partial<LabelFields>]>([
  ['kind', { kind: 'champion' }],
  ['certificate number', { certificateNumber: 'X2' }],
  ['year', { year: 2024 }],
])('a label that differs in its %s alone is another label, and the known one stays', (_what, more) => {
  const before = known(label())
  expect(overlay([before], label(more)).drafts).toEqual([
    before,
    { values: label(more), state: 'confirmed', touched: true },
  ])
})

test.each<[string, Partial<LabelFields>]>([
  ['certificateNumber', { certificateNumber: null }],
  ['year', { year: null }],
  ['validUntilOn', { validUntilOn: null }],
])('a list that gives the %s fills the blank of the known label', (_what, blank) => {
  const { drafts, changes } = overlay([known(label(blank))], label())
  expect(drafts).toEqual([{ ...known(label()), touched: true }])
  expect(changes).toHaveLength(1)
})

test.each<Partial<LabelFields>>([
  {},
  { certificateNumber: null },
  { year: null },
  { validUntilOn: null },
  { certificateNumber: null, year: null, validUntilOn: null },
])('a list that leaves out of a known label what %j has blank says nothing new and erases nothing', (blank) => {
  const before = known(label())
  expect(overlay([before], label(blank))).toEqual({ drafts: [before], changes: [], warnings: [] })
})

test('a declared label is confirmed though the list repeats it word by word', () => {
  const { drafts, changes } = overlay([known(label(), 'declared')], label())
  expect(drafts).toEqual([{ ...known(label(), 'declared'), state: 'confirmed', touched: true }])
  expect(changes).toEqual([
    {
      field: 'labels',
      from: '专精特新 2023年 X1 至2026年12月31日（待确认）',
      to: '专精特新 2023年 X1 至2026年12月31日',
    },
  ])
})

test('of several labels only the one that the list names is touched', () => {
  const others = [known(label({ certificateNumber: 'A' }), 'declared', 'l0'), known(label({ year: 2020 }), 'declared')]
  const meant = known(label({ validUntilOn: null }), 'confirmed', 'l2')
  expect(overlay([...others, meant], label()).drafts).toEqual([...others, { ...meant, values: label(), touched: true }])
})

test('a label without number or year means the one known label that already says the rest', () => {
  const [first, second] = [known(label({ certificateNumber: 'A', year: 2020 })), known(label(), 'declared', 'l2')]
  expect(overlay([first, second], label({ certificateNumber: null })).drafts).toEqual([
    first,
    { ...second, state: 'confirmed', touched: true },
  ])
})

test('a label that either of two known ones could be is refused; of another number or year it is new', () => {
  const two = [known(label({ certificateNumber: 'A', year: 2020 })), known(label({ year: null }), 'confirmed', 'l2')]
  const ask = (more: Partial<LabelFields>) => overlayLabels(two, [label({ validUntilOn: '2030-01-01', ...more })])
  expect(ask({ certificateNumber: null, year: 2020 })).toMatchObject({
    code: 'import-label-ambiguous',
    values: { count: 2 },
  })
  expect(ask({ certificateNumber: 'B', year: 2020 })).toMatchObject({ drafts: [{}, {}, { touched: true }] })
  // The first is of 2020.
  expect(ask({ certificateNumber: null, year: 2023 })).toMatchObject({
    drafts: [two[0], { values: { certificateNumber: 'X1', year: 2023, validUntilOn: '2030-01-01' }, touched: true }],
  })
})

test.each<[Partial<LabelFields>, boolean]>([
  [{}, true],
  [{ validUntilOn: '2020-01-01' }, true],
  [{ year: null }, true],
  [{ certificateNumber: null }, true],
  [{ kind: 'champion' }, false],
  [{ certificateNumber: 'X2' }, false],
  [{ year: 2022 }, false],
])('the bureau is told that it rejected the label before, if that one had %j: %p', (more, told) => {
  const { drafts, warnings } = overlay([known(label(more), 'rejected')], label())
  expect(drafts).toEqual([known(label(more), 'rejected'), { values: label(), state: 'confirmed', touched: true }])
  expect(warnings.map(({ code }) => code)).toEqual(told ? ['import-rejected-label-confirmed'] : [])
})

test('a label that was removed is entered anew, without a warning', () => {
  expect(overlay([known(label(), 'removed')], label())).toMatchObject({ drafts: [{}, { touched: true }], warnings: [] })
})

test.each<[string, Partial<LabelFields>, boolean]>([
  ['validity', { validUntilOn: '2027-12-31' }, true],
  ['chain', { chainName: '氢能' }, true],
  ['kind and validity', { kind: 'champion', validUntilOn: '2027-12-31' }, false],
  ['number and validity', { certificateNumber: 'X2', validUntilOn: '2027-12-31' }, false],
  ['year and validity', { year: 2024, validUntilOn: '2027-12-31' }, false],
  ['kind and chain', { kind: 'champion', chainName: '氢能' }, false],
  ['blank validity', { validUntilOn: null }, false],
  ['blank chain', { chainName: null }, false],
])('two rows whose labels differ in their %s contradict each other: %p', (_what, more, contradict) => {
  const [a, b] = [label({ chainName: '高端装备' }), label({ chainName: '高端装备', ...more })]
  expect(contradictingLabel([a], [b])).toEqual(contradict ? [a, b] : undefined)
  expect(contradictingLabel([b], [a])).toEqual(contradict ? [b, a] : undefined)
})

test('a contradiction is found behind labels that agree', () => {
  const [a, b] = [label({ year: 2024, validUntilOn: '2027-01-01' }), label({ year: 2024, validUntilOn: '2028-01-01' })]
  expect(contradictingLabel([label(), a], [label(), b])).toEqual([a, b])
})
