import { CATEGORY_CODES } from '../../../policy/categories'
import { makeCreditCode } from '../../../shared/pure/credit-code'
import { FIRST_FORM } from '../../forms/contract'
import { EMPTY_DRAFT } from './answer-shape'
import { mergePiece } from './answers'

const CODE = makeCreditCode('91370100123456789')
const item = (code: string, answer: unknown) =>
  mergePiece(
    FIRST_FORM,
    { ...EMPTY_DRAFT, categories: CATEGORY_CODES },
    { items: { [code]: answer } },
    { mostCategories: 7 },
  )

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['1.4.references', { creditCode: CODE, name: '甲' }, { creditCode: makeCreditCode('91370100123456781') }],
  ['4.3.cases', { caseStudy: 'a' }, { caseStudy: 'b' }],
  ['6.2.certificates', { issuer: '甲中心', number: 'N1', validUntilOn: '2027-01-01' }, { issuer: '乙中心' }],
  ['6.2.certificates', { issuer: '甲中心', number: 'N1', validUntilOn: '2027-01-01' }, { number: 'N2' }],
])('an entry of %s with the same %j is refused, with %j it counts', (of, entry, other) => {
  const both = (second: Record<string, string>) => item(of, { entries: [entry, { ...entry, ...second }] })
  expect(both({})).toMatchObject({ code: 'answer-duplicate' })
  expect(both(other)).not.toHaveProperty('code')
})
