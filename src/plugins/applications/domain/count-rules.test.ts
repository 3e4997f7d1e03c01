import type { Check } from '../../../policy/category-form'
import type { Entry } from './answer-shape'
import { judgeCount } from './count-rules'
import type { Facts } from './facts'
import type { Finding } from './findings'
import { CUSTOMERS, goodFacts, ON_DAY } from './fixtures'

type Count = Extract<Check, { type: 'count' }>
const LEAST = 'condition-7.3-experts'
const MONTHS = 'condition-7.3-event-months'
const judged = (of: Count['of'], entries: Entry[], least = 1, facts: Partial<Facts> = {}, check: Partial<Count> = {}) =>
  judgeCount(
    { type: 'count', of, least: LEAST, ...(of === 'events' ? { within: MONTHS } : {}), ...check },
    {
      category: 'integration',
      answer: { entries },
      evidence: [],
      facts: { ...goodFacts(), ...facts },
      listings: [],
      least: (name) => (name === LEAST ? least : name === MONTHS ? 12 : 4),
    },
  )
const enough = (counted: number, least = 1): Finding => ({ reason: 'enough', values: { counted, least } })
const tooFew = (counted: number, least = 1): Finding => ({ reason: 'too-few', values: { counted, least } })
const undecided = (counted: number, open: number, least = 1): Finding => ({
  reason: 'undecided',
  values: { counted, open, least },
})

test.each<[string, string | undefined, Finding]>([
  ['today', ON_DAY, enough(1)],
  ['tomorrow', '2026-09-02', tooFew(0)],
  ['next year', '2027-03-01', tooFew(0)],
  ['twelve months ago, to the day', '2025-09-01', enough(1)],
  ['a day earlier than that', '2025-08-31', tooFew(0)],
  ['without a day', undefined, tooFew(0)],
])('[R07] C7.3: an event of the last twelve months counts: %s', (_, heldOn, finding) => {
  expect(judged('events', [{ title: '专家诊断', ...(heldOn ? { heldOn } : {}) }])).toEqual(finding)
})

test('[R07] without a period every past event counts, and no future one', () => {
  const on = (heldOn: string) => judged('events', [{ title: '活动', heldOn }], 1, {}, { within: undefined })
  expect([on('1999-01-01'), on(ON_DAY), on('2026-09-02')]).toEqual([enough(1), enough(1), tooFew(0)])
})

test('[R07] C1.4: without a period a rating counts however old it is, and no future one', () => {
  const rated = (ratedOn: string) =>
    judged(
      'in-province-enterprises',
      [],
      1,
      { references: [{ creditCode: CUSTOMERS[0]!, source: 'case', ratings: [{ rating: 4, ratedOn }] }] },
      { rating: 'condition-1.4-rating' },
    )
  expect([rated('1999-01-01'), rated('2026-09-02')]).toEqual([enough(1), tooFew(0)])
})

test('[R07] C7.3: an expert has a name; two of one name count once, unless their fields differ', () => {
  expect(judged('experts', [{ name: ' ' }])).toEqual(tooFew(0))
  expect(judged('experts', [{ speciality: '数控' }])).toEqual(tooFew(0))
  expect(judged('experts', [{ name: '张三' }, { name: ' ' }], 2)).toEqual(tooFew(1, 2))
  expect(judged('experts', [{ name: '张三' }, { name: '张 三' }], 2)).toEqual(tooFew(1, 2))
  const two = [
    { name: '张三', speciality: '数控' },
    { name: '张三', speciality: '网络' },
  ]
  expect(judged('experts', two, 2)).toEqual(enough(2, 2))
})

test.each<[string, Entry[], Finding]>([
  ['with a sound file', [{ title: '报告', file: 'sound' }], enough(1)],
  ['without a file', [{ title: '报告' }], tooFew(0)],
  ['with an unsound file', [{ title: '报告', file: 'broken' }], tooFew(0)],
  ['with a file not examined yet', [{ title: '报告', file: 'new' }], undecided(0, 1)],
  ['with a file named like a method of every object', [{ title: '报告', file: 'toString' }], undecided(0, 1)],
  ['one of three', [{ title: '甲', file: 'broken' }, { title: '乙', file: 'sound' }, { title: '丙' }], enough(1)],
])('[R07] C7.3: a report counts %s', (_, entries, finding) => {
  expect(judged('reports', entries)).toEqual(finding)
})

const figures = { hasFigures: true } as const
const CASES: Facts['cases'] = [
  { documentId: 'first', categoryCode: 'network', ...figures },
  { documentId: 'second', categoryCode: 'integration', ...figures },
  { documentId: 'bare', categoryCode: 'integration', hasFigures: false },
  { documentId: 'general', categoryCode: null, ...figures },
]
test.each<[string, string[], number, Finding]>([
  ['of the category', ['second'], 1, enough(1)],
  ['of another category, left to people', ['first'], 1, undecided(0, 1)],
  ['of no category, left to people', ['general'], 1, undecided(0, 1)],
  ['without figures', ['bare'], 1, tooFew(0)],
  ['that is not the applicant’s', ['foreign'], 1, tooFew(0)],
  ['of the category and of another', ['first', 'second'], 2, undecided(1, 1, 2)],
  [
    'two, where three are asked',
    ['first', 'second', 'bare'],
    3,
    { reason: 'too-few', values: { counted: 1, open: 1, least: 3 } },
  ],
])('[R07] C4.3: a case counts by its own category and figures: %s', (_, named, least, finding) => {
  const entries = named.map((caseStudy) => ({ caseStudy }))
  expect(judged('cases', entries, least, { cases: CASES })).toEqual(finding)
})

test.each<[string, Entry, Finding]>([
  ['valid until today', { validUntilOn: ON_DAY, file: 'sound' }, enough(1)],
  ['expired yesterday', { validUntilOn: '2026-08-31', file: 'sound' }, tooFew(0)],
  ['valid, without a file', { validUntilOn: ON_DAY }, tooFew(0)],
  ['valid, its file unsound', { validUntilOn: ON_DAY, file: 'broken' }, tooFew(0)],
  ['valid, its file not examined', { validUntilOn: ON_DAY, file: 'new' }, undecided(0, 1)],
  ['without a date', { file: 'sound' }, undecided(0, 1)],
  ['without a date or a file', {}, tooFew(0)],
])('[R08] C6.2: a certificate of an accepted issuer: %s', (_, entry, finding) => {
  expect(judged('certificates', [{ number: 'N', issuer: '认可机构', ...entry }])).toEqual(finding)
})

test('[R08] C6.2: an unsound file of an unknown issuer is not left to people', () => {
  const of = (file: string) => judged('certificates', [{ number: 'N', issuer: '某公司', validUntilOn: ON_DAY, file }])
  expect([of('sound'), of('broken')]).toEqual([undecided(0, 1), tooFew(0)])
})

test('[R07] nothing named is not answered, unless nothing is asked', () => {
  expect(judged('experts', [], 1)).toEqual({ reason: 'unanswered', values: { counted: 0, least: 1 } })
  expect(judged('experts', [], 0)).toEqual(enough(0, 0))
})
