import fc from 'fast-check'
import { CATEGORY_CODES } from '../../../policy/categories'
import { makeCreditCode } from '../../../shared/pure/credit-code'
import { isRefusal, must } from '../../../shared/pure/refusal'
import { EMPTY_DRAFT, type Draft } from './answer-shape'
import { mergePiece } from './answers'
import { canonical } from '../../../shared/pure/canonical'
import { editForm, FIRST_FORM, isAsked, itemsOf } from '../../forms/contract'

const limits = { mostCategories: 7 }
const all: Draft = { ...EMPTY_DRAFT, categories: CATEGORY_CODES }
const save = (piece: unknown, draft: Draft = all) => mergePiece(FIRST_FORM, draft, piece, limits)
const item = (code: string, answer: unknown) => save({ items: { [code]: answer } })
const CODE = makeCreditCode('91370100123456789')
const contract = { file: 'f1', type: 'contract', validUntilOn: '2027-01-31' }

test('[R06] a draft is saved piece by piece, categories in the order of the guide', () => {
  const chosen = must(save({ categories: ['network', 'smart-equipment'] }, EMPTY_DRAFT))
  expect(chosen.categories).toEqual(['smart-equipment', 'network'])
  const draft = must(
    save(
      {
        scopes: { 'smart-equipment.role': ['maker'] },
        items: {
          '1.1.contract': { files: [contract] },
          '1.4.references': { entries: [{ creditCode: ` ${CODE.toLowerCase()}`, name: '甲', proof: '' }] },
          '1.5.functions': { ticked: ['fault-diagnosis'], explanation: null },
        },
        listings: ['p2', 'p1'],
        undertaking: { signedBy: ' 张三 ' },
      },
      chosen,
    ),
  )
  expect(draft).toMatchObject({
    scopes: { 'smart-equipment.role': ['maker'] },
    items: {
      '1.1.contract': { files: [contract] },
      '1.4.references': { entries: [{ creditCode: CODE, name: '甲' }] },
      '1.5.functions': { ticked: ['fault-diagnosis'] },
    },
    listings: ['p1', 'p2'],
    undertaking: { signedBy: '张三' },
  })
  const taken = must(save({ items: { '1.1.contract': null }, undertaking: null }, draft))
  expect(Object.keys(taken.items)).toEqual(['1.4.references', '1.5.functions'])
  expect(taken.undertaking).toBeUndefined()
})

test('a category is chosen and answered in one piece; when dropped, its answers are kept', () => {
  const draft = must(save({ items: { '2.1.plan': { ticked: ['steps'] } }, categories: ['network'] }, EMPTY_DRAFT))
  const dropped = must(save({ categories: [] }, draft))
  expect(dropped.items['2.1.plan']).toEqual({ ticked: ['steps'] })
  expect(save({ items: { '2.1.plan': null } }, dropped)).toMatchObject({
    code: 'answer-category-foreign',
    values: { item: '2.1.plan', categoryCode: 'network' },
  })
})

test('S14: the number of categories is limited by setting', () => {
  expect(
    mergePiece(FIRST_FORM, EMPTY_DRAFT, { categories: ['network', 'solution'] }, { mostCategories: 1 }),
  ).toMatchObject({
    code: 'answer-too-many-categories',
    values: { most: 1, count: 2 },
  })
})

test('an item retired for this batch cannot be answered', () => {
  const form = must(editForm(FIRST_FORM, { retire: ['1.1.contract'] }))
  expect(mergePiece(form, all, { items: { '1.1.contract': { files: [] } } }, limits)).toMatchObject({
    code: 'answer-not-asked',
    values: { whyEn: 'retired' },
  })
})

const many = (count: number, one: (index: number) => unknown) => Array.from({ length: count }, (_, index) => one(index))
test.each([
  ['no object', () => save(7), 'answer-piece-malformed', { value: '7' }],
  ['a part that is none', () => save({ state: 'accepted' }), 'answer-field-unknown', { field: 'state' }],
  ['an eighth category', () => save({ categories: ['toString'] }), 'answer-category-unknown', { value: 'toString' }],
  ['a category twice', () => save({ categories: ['network', 'network'] }), 'answer-duplicate', { value: 'network' }],
  ['an unknown item', () => item('1.1.none', {}), 'answer-item-unknown', { item: '1.1.none' }],
  ['an unknown scope', () => save({ scopes: { 'network.role': [] } }), 'answer-item-unknown', { item: 'network.role' }],
  ['a scope with a tail', () => save({ scopes: { 'network.network.x': [] } }), 'answer-item-unknown', {}],
  [
    'an option of another scope',
    () => save({ scopes: { 'network.network': ['maker'] } }),
    'answer-option-unknown',
    { value: 'maker' },
  ],
  ['what experts judge', () => item('1.1.judgement', { text: '好' }), 'answer-not-asked', { item: '1.1.judgement' }],
  ['what comes from orders', () => item('1.1.on-time', {}), 'answer-not-asked', {}],
  ['an answer that is a list', () => item('5.4.department', []), 'answer-piece-malformed', { value: '[]' }],
  [
    'a field of another kind of item',
    () => item('5.4.department', { ticked: [] }),
    'answer-field-unknown',
    { field: 'ticked' },
  ],
  [
    'a field every object has',
    () => item('5.4.department', { constructor: 1 }),
    'answer-field-unknown',
    { field: 'constructor' },
  ],
  ['a number as text', () => item('5.4.department', { text: 5 }), 'answer-invalid', { value: '5' }],
  ['a text too long', () => item('5.4.department', { text: '部'.repeat(101) }), 'answer-too-long', { most: 100 }],
  [
    'an explanation too long',
    () => item('5.4.department', { explanation: '因'.repeat(2001) }),
    'answer-too-long',
    { most: 2000 },
  ],
  ['a NUL', () => item('5.4.department', { text: 'a\u0000' }), 'answer-invalid', {}],
  [
    'half a character',
    () => item('5.4.department', { text: 'a\ud800' }),
    'answer-invalid',
    { rule: { zh: '含有不完整的字符' } },
  ],
  [
    'an unknown option',
    () => item('1.5.functions', { ticked: ['flying'] }),
    'answer-option-unknown',
    { value: 'flying' },
  ],
  ['an option twice', () => item('1.5.functions', { ticked: ['spare-parts', 'spare-parts'] }), 'answer-duplicate', {}],
  [
    'a pair outside the matrix',
    () => item('4.1.matrix', { ticked: ['cloud/maker'] }),
    'answer-option-unknown',
    { value: 'cloud/maker' },
  ],
  ['half a person', () => item('5.4.staff', { persons: { maintenance: 1.5 } }), 'answer-invalid', { value: '1.5' }],
  ['persons below none', () => item('5.4.staff', { persons: { maintenance: -1 } }), 'answer-invalid', { value: '-1' }],
  ['an unknown team', () => item('5.4.staff', { persons: { sales: 1 } }), 'answer-option-unknown', { value: 'sales' }],
  [
    'a day that is none',
    () => item('1.2.certificate', { certificate: { validUntilOn: '2026-02-30' } }),
    'answer-invalid',
    { value: '2026-02-30' },
  ],
  [
    'a certificate field that is none',
    () => item('1.2.certificate', { certificate: { grade: 'A' } }),
    'answer-field-unknown',
    { field: 'grade' },
  ],
  [
    'evidence of a type not asked',
    () => item('1.1.contract', { files: [{ ...contract, type: 'report' }] }),
    'answer-evidence-type',
    { value: 'report' },
  ],
  [
    'evidence without a file',
    () => item('1.1.contract', { files: [{ type: 'contract' }] }),
    'answer-invalid',
    { field: 'file' },
  ],
  ['a file twice', () => item('1.1.contract', { files: [contract, contract] }), 'answer-duplicate', { value: 'f1' }],
  [
    'too many files',
    () => item('1.1.contract', { files: many(21, (i) => ({ ...contract, file: `f${i}` })) }),
    'answer-too-many',
    { most: 20, count: 21 },
  ],
  [
    'too many lines',
    () => item('7.3.experts', { entries: many(201, (i) => ({ name: `n${i}` })) }),
    'answer-too-many',
    { count: 201 },
  ],
  [
    'a line without its key',
    () => item('7.3.diagnosis-events', { entries: [{ title: '活动' }] }),
    'answer-entry-incomplete',
    { line: 1, names: ['heldOn'] },
  ],
  [
    'a line of other fields',
    () => item('7.3.experts', { entries: [{ name: '甲', age: '5' }] }),
    'answer-field-unknown',
    { field: 'age' },
  ],
  [
    'a wrong credit code',
    () => item('1.4.references', { entries: [{ creditCode: `${CODE.slice(0, 17)}*`, name: '甲' }] }),
    'answer-credit-code',
    { line: 1 },
  ],
  [
    'one enterprise twice',
    () =>
      item('1.4.references', {
        entries: [
          { creditCode: CODE, name: '甲' },
          { creditCode: CODE.toLowerCase(), name: '乙' },
        ],
      }),
    'answer-duplicate',
    { value: CODE },
  ],
  ['a listing that is an object', () => save({ listings: [{}] }), 'answer-invalid', { field: 'listings' }],
  ['a listing twice', () => save({ listings: ['p', 'p'] }), 'answer-duplicate', { value: 'p' }],
  [
    'an undertaking signed by nobody',
    () => save({ undertaking: { signedBy: ' ' } }),
    'answer-invalid',
    { field: 'signedBy' },
  ],
  [
    'an undertaking that says yes',
    () => save({ undertaking: true }),
    'answer-piece-malformed',
    { field: 'undertaking' },
  ],
])('a bad piece is refused by name, with the offending value: %s', (_, go, code, values) => {
  expect(go()).toMatchObject({ ok: false, code, values })
})

test('pieces that name different items may come in any order', () => {
  const codes = itemsOf(FIRST_FORM)
    .filter(({ item }) => isAsked(item))
    .map(({ item }) => item.code)
  const piece = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(piece, fc.string({ unit: 'grapheme', maxLength: 20 }), (chosen, explanation) => {
      const pieces = chosen.map((code) => ({ items: { [code]: { explanation } } }))
      const merged = (order: typeof pieces) => order.reduce((draft, one) => must(save(one, draft)), all)
      expect(canonical(merged(pieces))).toBe(canonical(merged([...pieces].reverse())))
    }),
    { numRuns: 40 },
  )
})

test('any input gives a draft or a refusal by name; saving a draft again changes nothing', () => {
  const code = fc.constantFrom('1.1.contract', '1.4.references', '5.4.staff', '4.1.matrix', 'x', '__proto__')
  const field = fc.constantFrom('files', 'entries', 'persons', 'ticked', 'text', 'explanation', 'certificate')
  const items = fc.dictionary(code, fc.oneof(fc.jsonValue(), fc.dictionary(field, fc.jsonValue())))
  fc.assert(
    fc.property(fc.record({ items: fc.oneof(items, fc.jsonValue()), listings: fc.jsonValue() }), (piece) => {
      const draft = save(piece)
      if (isRefusal(draft)) expect(draft.code).toMatch(/^answer-/)
      else expect(must(save({ items: draft.items }, draft))).toEqual(draft)
    }),
    { numRuns: 50 },
  )
})
