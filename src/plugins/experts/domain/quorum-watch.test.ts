import { watchPanel, type PanelWatch, type Watched } from './quorum-watch'

const DUE = new Date('2026-09-15T00:00:00Z')
const before = (hours: number) => new Date(DUE.getTime() - hours * 3_600_000)
const states = (...given: string[]): Watched[] =>
  given.map((state, i) => ({
    documentId: `a${i}`,
    expert: `e${i}`,
    subject: 's',
    state: state.replace('+', ''),
    steppedIn: state.endsWith('+'),
  }))
const watch = (assignments: readonly Watched[], change: Partial<PanelWatch> = {}) =>
  watchPanel({
    size: 5,
    quorum: 'two-thirds',
    assignments,
    reserves: ['r1', 'r2'],
    dueAt: DUE,
    leadHours: 48,
    now: before(100),
    ...change,
  })

test('exactly those who still owe are listed', () => {
  const { owing } = watch(states('invited', 'declared', 'scoring', 'submitted', 'recused', 'replaced', 'lapsed'))
  expect(owing.map(({ expert }) => expert)).toEqual(['e0', 'e1', 'e2'])
})

test('while there is time, a reserve is called only when too many left for the quorum', () => {
  expect(watch(states('submitted', 'submitted', 'invited', 'invited', 'recused')).stepIn).toEqual([])
  expect(watch(states('submitted', 'submitted', 'invited', 'recused', 'recused')).stepIn).toEqual(['r1'])
})

test('close to the due date a reserve is called for every sheet the quorum lacks, once', () => {
  const late = { now: before(48) }
  expect(watch(states('submitted', 'submitted', 'submitted', 'scoring', 'scoring'), late).stepIn).toEqual(['r1'])
  expect(watch(states('submitted', 'submitted', 'submitted', 'submitted', 'scoring'), late).stepIn).toEqual([])
  const called = states('submitted', 'submitted', 'submitted', 'scoring', 'scoring', 'invited+')
  expect(watch(called, { ...late, reserves: ['r2'] }).stepIn).toEqual([])
})

test('the subject with the largest gap decides how many are called', () => {
  const fine = states('submitted', 'submitted', 'submitted', 'submitted', 'recused')
  const poor = states('submitted', 'submitted', 'recused', 'recused', 'invited').map((a) => ({ ...a, subject: 't' }))
  const { stepIn, subjects } = watch([...fine, ...poor])
  expect(stepIn).toEqual(['r1'])
  expect(subjects.map(({ subject, submitted, owing }) => [subject, submitted, owing])).toEqual([
    ['s', 4, 0],
    ['t', 2, 1],
  ])
})

test('a reserve who stepped in and has submitted or left is no longer awaited', () => {
  const called = (...given: string[]) => watch(states(...given)).subjects[0]
  expect(called('submitted', 'scoring+', 'submitted+', 'recused+')).toMatchObject({ submitted: 2, owing: 1, called: 1 })
  expect(called('submitted', 'scoring', 'submitted+')).toMatchObject({ submitted: 2, owing: 1, called: 0 })
})

test('subjects are listed in one order, however the assignments were read', () => {
  const of = (...subjects: string[]) =>
    watch(subjects.flatMap((subject) => states('invited').map((one) => ({ ...one, subject })))).subjects
  const order = ['a', 'b', 'c']
  expect(of('c', 'a', 'b', 'a').map(({ subject }) => subject)).toEqual(order)
  expect(of('b', 'c', 'a').map(({ subject }) => subject)).toEqual(order)
})

test('a panel that cannot conclude is stuck: no reserves left, or past the due date', () => {
  const gone = states('submitted', 'submitted', 'recused', 'recused', 'recused')
  expect(watch(gone).stuck).toEqual([])
  expect(watch(gone, { reserves: ['r1'] }).stuck).toEqual([
    { subject: 's', needed: 4, submitted: 2, owing: 0, called: 0 },
  ])
  const owed = states('submitted', 'submitted', 'submitted', 'scoring', 'scoring')
  expect(watch(owed, { now: before(0.001) }).stuck).toEqual([])
  expect(watch(owed, { now: DUE })).toMatchObject({ stepIn: [], stuck: [{ subject: 's', submitted: 3 }] })
  expect(watch(states('submitted', 'submitted', 'submitted', 'submitted', 'lapsed'), { now: DUE }).stuck).toEqual([])
})
