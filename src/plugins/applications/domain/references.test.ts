import type { Answer } from './answer-shape'
import { monthsBefore, type Facts } from './facts'
import type { Verdict } from './findings'
import { CUSTOMERS, goodDraft, goodFacts, ON_DAY } from './fixtures'
import { FIRST_FORM } from '../../forms/contract'
import { precheck } from './precheck'

const twoRated = goodFacts().references.slice(0, 2)
const judge = (answer: Answer, facts: Partial<Facts>) =>
  precheck(
    FIRST_FORM,
    { ...goodDraft(), items: { ...goodDraft().items, '1.4.references': answer } },
    { ...goodFacts(), ...facts },
  ).find(({ condition }) => condition === '1.4')?.verdict

const months36 = monthsBefore(ON_DAY, 36)
const fourth = { creditCode: CUSTOMERS[3]!, name: '第四家' }
const rated = (...ratings: number[]) => ratings.map((rating) => ({ rating, ratedOn: '2026-05-01' }))
test.each<[string, Partial<Facts>, object[], Verdict]>([
  [
    'a third with a mean of exactly 4',
    { references: [...twoRated, { creditCode: fourth.creditCode, source: 'order', ratings: rated(3, 5) }] },
    [],
    'met',
  ],
  [
    'a third with a mean below 4',
    { references: [...twoRated, { creditCode: fourth.creditCode, source: 'order', ratings: rated(3, 4, 4) }] },
    [],
    'not-met',
  ],
  ['one enterprise in three cases', { references: ['case', 'case', 'order'].map(() => twoRated[0]!) }, [], 'not-met'],
  [
    'a rating 36 months old to the day',
    { references: [...twoRated, { ...fourth, source: 'case', ratings: [{ rating: 5, ratedOn: months36 }] }] },
    [],
    'met',
  ],
  [
    'a rating a day older',
    { references: [...twoRated, { ...fourth, source: 'case', ratings: [{ rating: 5, ratedOn: '2023-08-31' }] }] },
    [],
    'not-met',
  ],
  [
    'a rating of tomorrow',
    { references: [...twoRated, { ...fourth, source: 'case', ratings: [{ rating: 5, ratedOn: '2026-09-02' }] }] },
    [],
    'not-met',
  ],
  [
    'a signed proof in place of ratings',
    { references: twoRated },
    [{ ...fourth, proof: 'sound', proofSignedOn: '2026-02-01' }],
    'met',
  ],
  ['a proof without its day', { references: twoRated }, [{ ...fourth, proof: 'sound' }], 'people'],
  [
    'a proof not examined yet',
    { references: twoRated },
    [{ ...fourth, proof: 'unseen', proofSignedOn: '2026-02-01' }],
    'people',
  ],
  ['a proof that is no document', { references: twoRated }, [{ ...fourth, proof: 'broken' }], 'not-met'],
  [
    'a proof too old',
    { references: twoRated },
    [{ ...fourth, proof: 'sound', proofSignedOn: '2020-02-01' }],
    'not-met',
  ],
  ['named and nothing more', { references: twoRated }, [fourth], 'not-met'],
  [
    'an enterprise outside the province',
    { inProvince: { ...goodFacts().inProvince, [CUSTOMERS[0]!]: false } },
    [],
    'not-met',
  ],
  ['the applicant itself', { creditCode: CUSTOMERS[0]! }, [], 'not-met'],
])('C1.4 and S21: %s', (_, facts, entries, verdict) => {
  expect(judge({ entries } as Answer, facts)).toBe(verdict)
})
