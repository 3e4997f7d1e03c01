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
  ['7.3.experts', { name: '张三', speciality: '数控' }, { name: '李四' }],
  ['7.3.experts', { name: '张三', speciality: '数控' }, { speciality: '网络' }],
  ['7.3.diagnosis-events', { title: '诊断', heldOn: '2026-03-01' }, { title: '对接' }],
  ['7.3.diagnosis-events', { title: '诊断', heldOn: '2026-03-01' }, { heldOn: '2026-03-02' }],
  ['7.3.reports', { title: '报告', file: 'f1' }, { title: '报告二' }],
])('an entry of %s with the same %j is refused, with %j it counts', (of, entry, other) => {
  const both = (second: Record<string, string>) => item(of, { entries: [entry, { ...entry, ...second }] })
  expect(both({})).toMatchObject({ code: 'answer-duplicate' })
  expect(both(other)).not.toHaveProperty('code')
})

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['1.4.references', { creditCode: CODE, name: '甲' }, { name: '乙' }],
  ['6.2.certificates', { issuer: '甲中心', number: 'N1' }, { holder: '张三', validUntilOn: '2027-01-01', file: 'f1' }],
  ['7.3.diagnosis-events', { title: '诊断', heldOn: '2026-03-01' }, { file: 'f1' }],
  ['7.3.reports', { title: '报告', file: 'f1' }, { file: 'f2' }],
])('an entry of %s is the same line, though %j differs by %j', (of, entry, other) => {
  expect(item(of, { entries: [entry, { ...entry, ...other }] })).toMatchObject({ code: 'answer-duplicate' })
})
