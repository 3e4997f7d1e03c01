import { CATEGORY_CODES } from '../../../policy/categories'
import { must } from '../../../shared/pure/refusal'
import { FIRST_FORM, itemOf } from '../../forms/contract'
import { readAnswer } from './answer-check'
import { EMPTY_DRAFT, type Draft } from './answer-shape'
import { mergePiece } from './answers'

const read = (code: string, answer: unknown) => readAnswer(itemOf(FIRST_FORM, code)!.item, answer)
const all: Draft = { ...EMPTY_DRAFT, categories: CATEGORY_CODES }
const save = (piece: unknown, draft = all, mostCategories = 7) =>
  mergePiece(FIRST_FORM, draft, piece, { mostCategories })
const x = (length: number, letter = '字') => letter.repeat(length)

const entry = (change: object) => ({ entries: [{ title: '活动', heldOn: '2026-01-01', ...change }] })
const paper = (change: object) => ({ files: [{ file: 'f', type: 'contract', ...change }] })
test.each<[string, string, unknown]>([
  ['nobody in a team', '5.4.staff', { persons: { maintenance: 0 } }],
  ['a million in a team', '5.4.staff', { persons: { maintenance: 1_000_000 } }],
  ['a text of its full length', '5.4.department', { text: x(100) }],
  ['a text of its full length in characters of two units', '5.4.department', { text: x(100, '𠮷') }],
  ['an explanation of 2000 characters', '5.4.department', { explanation: x(2000) }],
  ['a certificate number of 200', '1.2.certificate', { certificate: { number: x(200, '1') } }],
  ['a reference of 64', '1.1.contract', paper({ file: x(64, 'f') })],
  ['20 files', '1.1.contract', { files: Array.from({ length: 20 }, (_, n) => ({ file: `f${n}`, type: 'contract' })) }],
  ['two files', '1.1.contract', { files: ['f1', 'f2'].map((file) => ({ file, type: 'contract' })) }],
  ['200 lines', '7.3.experts', { entries: Array.from({ length: 200 }, (_, n) => ({ name: `n${n}` })) }],
  ['a title of 200', '7.3.diagnosis-events', entry({ title: x(200) })],
])('an answer at its limit is read: %s', (_, code, answer) => {
  expect(read(code, answer)).toEqual(answer)
})

test.each<[string, string, unknown, string, object]>([
  [
    'a million and one in a team',
    '5.4.staff',
    { persons: { maintenance: 1_000_001 } },
    'answer-invalid',
    { field: 'maintenance', value: '1000001' },
  ],
  [
    'the second team of three',
    '5.2.teams',
    { persons: { consulting: 1, 'on-site': -1, operations: 1 } },
    'answer-invalid',
    { field: 'on-site', value: '-1' },
  ],
  ['persons as text', '5.4.staff', { persons: { maintenance: '5' } }, 'answer-invalid', { value: '5' }],
  ['a text of 101', '5.4.department', { text: x(101) }, 'answer-too-long', { field: 'text', most: 100 }],
  [
    'a certificate number of 201',
    '1.2.certificate',
    { certificate: { number: x(201, '1') } },
    'answer-too-long',
    { field: 'number', most: 200 },
  ],
  ['a reference of 65', '1.1.contract', paper({ file: x(65, 'f') }), 'answer-too-long', { field: 'file', most: 64 }],
  [
    'the second file twice',
    '1.1.contract',
    { files: ['f1', 'f2', 'f2'].map((file) => ({ file, type: 'contract' })) },
    'answer-duplicate',
    { value: 'f2' },
  ],
  ['a file of no type', '1.1.contract', { files: [{ file: 'f' }] }, 'answer-evidence-type', { types: ['contract'] }],
  ['a number as an option', '1.5.functions', { ticked: [7] }, 'answer-option-unknown', { value: '7' }],
  ['a list as an option', '1.5.functions', { ticked: [['spare-parts']] }, 'answer-option-unknown', {}],
  [
    'the second option unknown',
    '1.5.functions',
    { ticked: ['spare-parts', 'flying'] },
    'answer-option-unknown',
    { value: 'flying' },
  ],
  [
    'a title of 201',
    '7.3.diagnosis-events',
    entry({ title: x(201) }),
    'answer-too-long',
    { field: 'title', most: 200 },
  ],
  [
    'a day that is none',
    '7.3.diagnosis-events',
    entry({ heldOn: '2026-02-29' }),
    'answer-invalid',
    { field: 'heldOn' },
  ],
  [
    'the second line without its day',
    '7.3.diagnosis-events',
    { entries: [{ title: '甲', heldOn: '2026-01-01' }, { title: '乙' }] },
    'answer-entry-incomplete',
    { line: 2, names: ['heldOn'], fields: ['举办日期'] },
  ],
  ['persons for an item of text', '5.4.department', { persons: {} }, 'answer-field-unknown', { field: 'persons' }],
])('an answer beyond its limit is refused: %s', (_, code, answer, refusal, values) => {
  expect(read(code, answer)).toMatchObject({ ok: false, code: refusal, values: { item: code, ...values } })
})

test('a line that is text, and a file that is text, are refused', () => {
  const refusal = (value: string, item: string) => ({ code: 'answer-piece-malformed', values: { field: item, value } })
  expect(read('7.3.diagnosis-events', { entries: ['活动'] })).toMatchObject(refusal('活动', '7.3.diagnosis-events'))
  expect(read('1.1.contract', { files: ['f1'] })).toMatchObject(refusal('f1', '1.1.contract'))
})

test.each<[string, unknown, string, object]>([
  ['an unknown part after a known one', { listings: [], state: 'x' }, 'answer-field-unknown', { field: 'state' }],
  ['categories that are no list', { categories: 'network' }, 'answer-invalid', { field: 'categories' }],
  ['eight categories', { categories: [...CATEGORY_CODES, 'x'] }, 'answer-too-many', { most: 7, count: 8 }],
  ['scopes that are a list', { scopes: [] }, 'answer-piece-malformed', { field: 'scopes' }],
  ['a scope of no category', { scopes: { 'none.role': [] } }, 'answer-item-unknown', { item: 'none.role' }],
  ['a scope by a name of the language', { scopes: { 'toString.role': [] } }, 'answer-item-unknown', {}],
  ['a listing without a name', { listings: [''] }, 'answer-invalid', { value: '' }],
  ['a listing of 65', { listings: [x(65, 'p')] }, 'answer-too-long', { most: 64 }],
  [
    'more beside the signature',
    { undertaking: { signedBy: '张三', on: '2026-01-01' } },
    'answer-piece-malformed',
    { field: 'undertaking' },
  ],
  ['a number as signature', { undertaking: { signedBy: 7 } }, 'answer-invalid', { field: 'signedBy', value: '7' }],
  ['a signature of 101', { undertaking: { signedBy: x(101) } }, 'answer-too-long', { most: 100 }],
  ['no signature', { undertaking: {} }, 'answer-invalid', { field: 'signedBy' }],
])('[R06] a piece is refused: %s', (_, piece, code, values) => {
  expect(save(piece)).toMatchObject({ ok: false, code, values })
})

test('[R06] S14: exactly as many categories as the setting allows', () => {
  const categories = ['network', 'solution', 'security']
  expect(must(save({ categories }, EMPTY_DRAFT, 3)).categories).toEqual(['network', 'solution', 'security'])
  expect(save({ categories }, EMPTY_DRAFT, 2)).toMatchObject({ code: 'answer-too-many-categories' })
})

test('[R06] a scope is answered in a chosen category only, and null takes the answer away', () => {
  const role = (ticks: unknown, draft = all) => save({ scopes: { 'smart-equipment.role': ticks } }, draft)
  const ticked = must(role(['maker', 'channel']))
  expect(ticked.scopes).toEqual({ 'smart-equipment.role': ['maker', 'channel'] })
  expect(must(role(null, ticked)).scopes).toEqual({})
  expect(role(['maker'], { ...all, categories: ['network'] })).toMatchObject({
    code: 'answer-category-foreign',
    values: { item: 'smart-equipment.role', categoryCode: 'smart-equipment' },
  })
  // The scope of one category is not that of another.
  const network = must(save({ scopes: { 'network.network': ['internal'] } }, ticked))
  expect(network.scopes).toEqual({ 'smart-equipment.role': ['maker', 'channel'], 'network.network': ['internal'] })
})

test('[R06] 200 listings of 64 characters, in one order', () => {
  const listings = Array.from({ length: 200 }, (_, n) => `${n}`.padStart(64, '0')).reverse()
  expect(must(save({ listings })).listings).toEqual([...listings].reverse())
  expect(save({ listings: [...listings, 'one'] })).toMatchObject({ code: 'answer-too-many', values: { most: 200 } })
  expect(save({ listings: ['a', 'b', 'b'] })).toMatchObject({ code: 'answer-duplicate', values: { value: 'b' } })
})
