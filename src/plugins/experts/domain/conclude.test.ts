import fc from 'fast-check'
import { assertQuorum, meanOf, proposeConclusions, quorumOf, type Rules, type SubmittedSheet } from './conclude'
import type { Mark } from './score-sheet'

const RULES: Rules = { quorum: 'two-thirds', passMark: 60, mostSpread: 20 }
const mark = (points: number, change: Partial<Mark> = {}): Mark => ({
  criterion: '1',
  itemKind: 'category',
  item: 'solution',
  must: false,
  points,
  reason: '因',
  ...change,
})
const sheets = (...points: number[]): SubmittedSheet[] =>
  points.map((p, i) => ({ assignment: `a${i}`, marks: [mark(p)] }))
const propose = (given: readonly SubmittedSheet[], rules: Partial<Rules> = {}) =>
  proposeConclusions(given, { ...RULES, ...rules })

test('S34: two thirds are 2 of 3, 4 of 5, 5 of 7', () => {
  expect([3, 5, 7].map((size) => quorumOf(size, 'two-thirds'))).toEqual([2, 4, 5])
  expect([3, 5, 7].map((size) => quorumOf(size, 'majority'))).toEqual([2, 3, 4])
  expect([3, 5, 7].map((size) => quorumOf(size, 'all'))).toEqual([3, 5, 7])
})

test('[R13] no conclusion with one sheet below the quorum', () => {
  expect(assertQuorum(5, 4, RULES, '申报')).toBe(true)
  expect(assertQuorum(5, 3, RULES, '申报')).toMatchObject({
    code: 'quorum-missing',
    values: { needed: 4, submitted: 3 },
  })
})

test('[R13] a mean of exactly the pass mark recommends, a hundredth less does not', () => {
  expect(propose(sheets(60, 60, 60))[0]).toMatchObject({ mean: 6000, verdict: 'recommend' })
  expect(propose(sheets(59, 60, 60))[0]).toMatchObject({ mean: 5967, verdict: 'not-recommend' })
})

test('[R13] the rounded mean decides: half a hundredth rounds up, and what is shown is what was judged', () => {
  const marks = (points: number[]) => points.map((p) => ({ points: p }))
  expect(meanOf(marks([60, 60, 61]))).toBe(6033)
  expect(meanOf(marks([60, 61, 61]))).toBe(6067)
  // 1/200 of a point is exactly half way.
  expect(meanOf(marks([...Array<number>(199).fill(60), 61]))).toBe(6001)
  expect(meanOf(marks([...Array<number>(201).fill(60), 59]))).toBe(6000)
})

test('[R13] a must-condition that half of the panel fails prevents a recommendation, whatever the mean', () => {
  const of = (...passed: boolean[]) =>
    propose(
      passed.map((p, i) => ({
        assignment: `a${i}`,
        marks: [mark(100), mark(100, { criterion: '2' }), mark(p ? 100 : 0, { criterion: 'must', must: true })],
      })),
      { mostSpread: 100 },
    )[0]
  expect(of(true, true, false)).toMatchObject({ verdict: 'recommend', failed: [] })
  expect(of(true, true, false, false)).toMatchObject({ verdict: 'not-recommend', failed: ['must'] })
  expect(of(true, false, false)).toMatchObject({ verdict: 'not-recommend', failed: ['must'], mean: 7778 })
})

test('[R13] points of exactly the pass mark pass a must-condition, one less does not', () => {
  const of = (points: number) => {
    const marks = [mark(100), mark(points, { criterion: 'must', must: true })]
    return propose(['a', 'b', 'c'].map((assignment) => ({ assignment, marks })))[0]?.failed
  }
  expect(of(60)).toEqual([])
  expect(of(59)).toEqual(['must'])
})

test('S34: a spread of more than 20 points asks for a discussion, 20 does not', () => {
  expect(propose(sheets(60, 70, 80))[0]).toMatchObject({ spread: 2000, needsDiscussion: false })
  expect(propose(sheets(60, 70, 81))[0]).toMatchObject({ spread: 2100, needsDiscussion: true })
})

test('[R13] each category, solution and product has its own conclusion', () => {
  const marks = [
    mark(90),
    mark(30, { item: 'network', criterion: '2' }),
    mark(70, { itemKind: 'solution', item: 'solution', criterion: '3' }),
  ]
  const proposed = propose(['a', 'b', 'c'].map((assignment) => ({ assignment, marks })))
  expect(proposed.map(({ itemKind, item, verdict }) => [itemKind, item, verdict])).toEqual([
    ['category', 'solution', 'recommend'],
    ['category', 'network', 'not-recommend'],
    ['solution', 'solution', 'recommend'],
  ])
})

test('without sheets nothing is proposed', () => expect(propose([])).toEqual([]))

const someSheets = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 }))
  .chain(([experts, criteria]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: criteria, maxLength: criteria }), {
      minLength: experts,
      maxLength: experts,
    }),
  )
  .map((rows) =>
    rows.map((points, i) => ({
      assignment: `a${i}`,
      marks: points.map((p, c) => mark(p, { criterion: String(c), must: c === 0 })),
    })),
  )

test('[R13] no order of sheets or marks changes a conclusion, and a better score never makes it worse', () => {
  fc.assert(
    fc.property(someSheets, fc.nat(), fc.integer({ min: 1, max: 100 }), (given, at, passMark) => {
      const [before] = propose(given, { passMark })
      const turned = given.map(({ assignment, marks }) => ({ assignment, marks: [...marks].reverse() })).reverse()
      expect(propose(turned, { passMark })).toEqual([before])

      const raised = given.map((sheet, i) =>
        i === at % given.length ? { ...sheet, marks: sheet.marks.map((m) => ({ ...m, points: 100 })) } : sheet,
      )
      const [after] = propose(raised, { passMark })
      expect((after?.mean ?? 0) >= (before?.mean ?? 0)).toBe(true)
      if (before?.verdict === 'recommend') expect(after?.verdict).toBe('recommend')
    }),
  )
})

test('[R13] a mean lies between the worst and the best sheet, and a spread is at most the scale', () => {
  fc.assert(
    fc.property(someSheets, (given) => {
      const [{ mean, spread, sheets: n } = { mean: -1, spread: -1, sheets: 0 }] = propose(given)
      const means = given.map(({ marks }) => meanOf(marks))
      expect(n).toBe(given.length)
      expect(spread).toBe(Math.max(...means) - Math.min(...means))
      expect(mean).toBeGreaterThanOrEqual(Math.min(...means))
      expect(mean).toBeLessThanOrEqual(Math.max(...means))
    }),
  )
})
