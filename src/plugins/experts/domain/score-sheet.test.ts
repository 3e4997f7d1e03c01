import { checkDraft, checkSheet, marksOf, readSheet, type Criterion, type Entry } from './score-sheet'

const criterion = (code: string, change: Partial<Criterion> = {}): Criterion => ({
  code,
  label: { zh: `条件${code}`, en: code },
  itemKind: 'category',
  item: 'solution',
  scale: 'points',
  ...change,
})
const CRITERIA = [criterion('5.1'), criterion('5.2', { scale: 'pass', must: true })]
const FULL: Record<string, Entry> = {
  '5.1': { points: 80, reason: ' 方案可行 ' },
  '5.2': { passed: true, reason: '团队齐备' },
}
const sheet = (entries: Record<string, Entry>, snapshotHash = 'h') => ({ snapshotHash, entries })
const submitted = (entries: Record<string, Entry>) => checkSheet(CRITERIA, sheet(entries), 'h')

test('[R12] a score and a reason for every condition', () => {
  expect(submitted(FULL)).toBe(true)
  expect(submitted({ '5.1': { points: 80, reason: '好' } })).toMatchObject({
    code: 'score-missing',
    values: { criteria: ['5.2'], labels: ['条件5.2'] },
  })
  for (const reason of [undefined, null, '', ' \n'])
    expect(submitted({ ...FULL, '5.1': { points: 80, reason } })).toMatchObject({
      code: 'reason-missing',
      values: { criteria: ['5.1'] },
    })
})

test('[R12] zero is a score', () => {
  expect(submitted({ ...FULL, '5.1': { points: 0, reason: '无' }, '5.2': { passed: false, reason: '无' } })).toBe(true)
})

test('[R12] nothing outside the scale is saved, not even in a draft', () => {
  const kept = (code: string, entry: unknown) => checkDraft(CRITERIA, sheet({ [code]: entry as Entry }), 'h')
  for (const points of [-1, 101, 60.5, NaN, Infinity, '60', true, [60]])
    expect(kept('5.1', { points })).toMatchObject({ code: 'score-out-of-scale', values: { criterion: '5.1' } })
  for (const passed of [1, 'true', {}]) expect(kept('5.2', { passed })).toMatchObject({ code: 'score-out-of-scale' })
  expect(kept('5.1', { passed: true })).toMatchObject({ code: 'score-out-of-scale' })
  expect(kept('5.2', { points: 100 })).toMatchObject({ code: 'score-out-of-scale' })
  for (const reason of ['x'.repeat(2001), 'a\u0000', 7])
    expect(kept('5.1', { reason })).toMatchObject({ code: 'score-out-of-scale' })
  for (const points of [0, 100]) expect(kept('5.1', { points })).toBe(true)
})

test('[R12] a reason has up to 2000 characters, whatever their width', () => {
  const reasoned = (reason: string) => checkDraft(CRITERIA, sheet({ '5.1': { points: 1, reason } }), 'h')
  expect([reasoned('因'.repeat(2000)), reasoned('𠮷'.repeat(2000))]).toEqual([true, true])
  expect(reasoned('因'.repeat(2001))).toMatchObject({ code: 'score-out-of-scale', values: { criterion: '5.1' } })
})

test('an unknown criterion is named in short', () => {
  const verdict = checkDraft(CRITERIA, sheet({ ['9'.repeat(300)]: {} }), 'h')
  expect(verdict).toMatchObject({ code: 'criterion-unknown', values: { criterion: '9'.repeat(100) } })
})

test('[R12] the second of two conditions is off its scale, unscored, or without a reason', () => {
  const second = (entry: Entry) => submitted({ ...FULL, '5.2': entry })
  expect(second({ passed: 'yes' as never, reason: '好' })).toMatchObject({ values: { criterion: '5.2' } })
  expect(second({ reason: '好' })).toMatchObject({ code: 'score-missing', values: { criteria: ['5.2'] } })
  expect(second({ passed: false })).toMatchObject({ code: 'reason-missing', values: { criteria: ['5.2'] } })
  expect(submitted({})).toMatchObject({ code: 'score-missing', values: { criteria: ['5.1', '5.2'] } })
})

test('a draft may be incomplete, but has no unknown criteria', () => {
  expect(checkDraft(CRITERIA, sheet({}), 'h')).toBe(true)
  for (const code of ['9.9', '__proto__x', 'constructor'])
    expect(checkDraft(CRITERIA, sheet({ [code]: {} }), 'h')).toMatchObject({ code: 'criterion-unknown' })
})

test('[R12] a sheet filled for another snapshot is refused', () => {
  expect(checkSheet(CRITERIA, sheet(FULL, 'old'), 'h')).toMatchObject({ code: 'other-snapshot' })
  expect(checkDraft(CRITERIA, sheet(FULL, 'old'), 'h')).toMatchObject({ code: 'other-snapshot' })
})

test('anything that is not a sheet is refused', () => {
  for (const input of [
    null,
    1,
    'x',
    [],
    {},
    { snapshotHash: 'h' },
    { snapshotHash: 1, entries: {} },
    sheet([] as never),
  ])
    expect(readSheet(input)).toMatchObject({ code: 'sheet-malformed' })
  expect(readSheet(sheet({ '5.1': 7 as never }))).toMatchObject({ code: 'sheet-malformed' })
  expect(readSheet(sheet(FULL))).toEqual(sheet(FULL))
})

test('marks are points, whatever the scale', () => {
  expect(marksOf(CRITERIA, sheet(FULL))).toEqual([
    { criterion: '5.1', itemKind: 'category', item: 'solution', must: false, points: 80, reason: '方案可行' },
    { criterion: '5.2', itemKind: 'category', item: 'solution', must: true, points: 100, reason: '团队齐备' },
  ])
})
