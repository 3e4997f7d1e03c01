import fc from 'fast-check'
import { CATEGORY_CODES } from '../../../policy/categories'
import { must } from '../../../shared/pure/refusal'
import { EMPTY_DRAFT, type Answer, type Draft } from './answer-shape'
import { missingIn } from './completeness'
import type { Facts } from './facts'
import { goodDraft, goodFacts } from './fixtures'
import { editForm, FIRST_FORM, isAsked, itemsOf } from '../../forms/contract'

const limits = { mostCategories: 7 }
const missing = (change: Partial<Draft> = {}, facts: Partial<Facts> = {}, form = FIRST_FORM) =>
  missingIn(form, { ...goodDraft(), ...change }, { ...goodFacts(), ...facts }, limits)
const answering = (code: string, answer: Answer) => missing({ items: { ...goodDraft().items, [code]: answer } })

test('[R07] a complete application lacks nothing, in one category or seven', () => {
  expect(missing()).toEqual([])
  for (const category of CATEGORY_CODES) expect(missing({ categories: [category], listings: [] })).toEqual([])
})

test('[R06] no category, or more than the setting allows', () => {
  expect(missingIn(FIRST_FORM, EMPTY_DRAFT, goodFacts(), limits).map(({ code }) => code)).toEqual([
    'no-category',
    'undertaking-unsigned',
  ])
  expect(missingIn(FIRST_FORM, goodDraft(), goodFacts(), { mostCategories: 3 })).toMatchObject([
    { code: 'too-many-categories' },
  ])
})

test('[R07] the undertaking is signed', () => {
  expect(missing({ undertaking: undefined })).toEqual([
    { code: 'undertaking-unsigned', zh: '请签署承诺书', en: 'Sign the undertaking' },
  ])
})

test('[R08] a category without evidence for its attestations names each of them, in both languages', () => {
  const attested = itemsOf(FIRST_FORM, ['network']).filter(({ item }) => item.kind === 'A')
  const items = { ...goodDraft().items }
  for (const { item } of attested) delete items[item.code]
  const report = missing({ categories: ['network'], listings: [], items })
  expect(report.map(({ code, condition, item }) => [code, condition, item])).toEqual([
    ['evidence-missing', '2.2', '2.2.service'],
    ['evidence-missing', '2.2', '2.2.operation'],
  ])
  expect(report[0]).toMatchObject({
    category: 'network',
    zh: '网络服务商 2.2：请为“客户服务组织、热线和服务承诺”上传证明材料',
    en: 'network 2.2: attach evidence for "service organisation, hotline and service level"',
  })
})

test('[R08] evidence cannot be replaced by text, an expired paper or a non-document', () => {
  const file = { file: 'sound', type: 'contract', validUntilOn: '2026-08-31' } as const
  expect(answering('1.1.contract', { explanation: '稍后补充' })).toMatchObject([{ code: 'evidence-missing' }])
  expect(answering('1.1.contract', { files: [file], explanation: '续签中' })).toMatchObject([
    { code: 'evidence-expired', item: '1.1.contract' },
  ])
  expect(answering('1.1.contract', { files: [{ ...file, validUntilOn: '2026-09-01' }] })).toEqual([])
  expect(answering('1.1.contract', { files: [{ file: 'broken', type: 'contract' }] })).toMatchObject([
    { code: 'file-unsound' },
  ])
})

test('[R07] a data check that is not met is explained, else it is named with its reason', () => {
  expect(answering('5.4.staff', { persons: { maintenance: 0 } })).toMatchObject([
    {
      code: 'explanation-missing',
      condition: '5.4',
      zh: '系统解决方案服务商 5.4：“维保人数”未达到要求（团队无人员），请补充或说明原因',
      en: 'system solutions 5.4: "maintenance staff" is not met (a team has nobody); add to it or explain why',
    },
  ])
  expect(answering('5.4.staff', { persons: { maintenance: 0 }, explanation: '委托维保' })).toEqual([])
  expect(answering('5.4.staff', { persons: { maintenance: 0 }, explanation: '  ' })).toHaveLength(1)
  expect(answering('5.4.department', {})).toMatchObject([{ code: 'item-unanswered' }])
})

test('[R07] an expired certificate is named as such, until it is renewed or explained', () => {
  const expired = { number: 'Q', issuer: 'I', validUntilOn: '2026-08-31' }
  expect(answering('1.2.certificate', { certificate: expired })).toMatchObject([{ code: 'certificate-expired' }])
  expect(answering('1.2.certificate', { certificate: expired, explanation: '换证中' })).toEqual([])
})

test('the scope of a category is chosen', () => {
  expect(missing({ scopes: { ...goodDraft().scopes, 'smart-equipment.role': [] } })).toMatchObject([
    { code: 'scope-unticked', category: 'smart-equipment', zh: '智能装备服务商：请选择“服务商角色”' },
  ])
})

test('products exist and belong to a chosen category', () => {
  expect(missing({ listings: ['gone'] }).map(({ code, item }) => [code, item])).toContainEqual(['listing-gone', 'gone'])
  expect(missing({ categories: ['network'], listings: ['plan'] })).toMatchObject([
    { code: 'listing-foreign', zh: '产品或方案“整体方案”不属于所选类别' },
  ])
})

test('retired items are not missing', () => {
  const form = must(editForm(FIRST_FORM, { retire: ['1.1.contract'] }))
  const items = { ...goodDraft().items }
  delete items['1.1.contract']
  expect(missing({ items }, {}, form)).toEqual([])
  expect(missing({ items })).toHaveLength(1)
})

test('whatever is left out is named as missing, once, and nothing else', () => {
  const codes = itemsOf(FIRST_FORM)
    .filter(({ item }) => isAsked(item) && !item.optional && item.check.type !== 'listings')
    .filter(({ item }) => item.code !== '1.4.references')
    .map(({ item }) => item.code)
  fc.assert(
    fc.property(fc.subarray(codes), (left) => {
      const items = Object.fromEntries(Object.entries(goodDraft().items).filter(([code]) => !left.includes(code)))
      expect(missing({ items }).map(({ item }) => item)).toEqual(left)
    }),
    { numRuns: 40 },
  )
})
