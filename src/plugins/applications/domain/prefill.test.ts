import { must } from '../../../shared/pure/refusal'
import { EMPTY_DRAFT, type Answer } from './answer-shape'
import { missingIn } from './completeness'
import { goodDraft, goodFacts, ON_DAY } from './fixtures'
import { editForm, FIRST_FORM, type Form } from '../../forms/contract'
import { prefill } from './prefill'

const earlier = { form: FIRST_FORM, draft: goodDraft() }
const POINTS = { code: '1.1.parts', kind: 'A', zh: '备件', en: 'parts', check: { type: 'file' }, evidence: ['list'] }

test('with the same form everything is kept but the undertaking, which is signed anew', () => {
  const { draft, notes } = prefill(FIRST_FORM, earlier, ON_DAY)
  expect(notes).toEqual([])
  expect(draft).toEqual({ ...goodDraft(), undertaking: undefined })
  expect(missingIn(FIRST_FORM, draft, goodFacts(), { mostCategories: 7 })).toMatchObject([
    { code: 'undertaking-unsigned' },
  ])
})

test('what fits is kept and what changed is named', () => {
  const form = must(
    editForm(FIRST_FORM, {
      retire: ['1.1.contract'],
      add: [POINTS],
      wording: { '5.4.department': { zh: '维保部门全称' } },
      thresholds: { 'condition-1.4-months': 24 },
    }),
  )
  const { draft, notes } = prefill(form, earlier, ON_DAY)
  expect(notes).toEqual([
    { item: '1.1.contract', code: 'item-gone' },
    { item: '1.4.references', code: 'threshold-changed' },
    { item: '5.4.department', code: 'wording-changed' },
    { item: '1.1.parts', code: 'item-new' },
  ])
  expect(draft.items['1.1.contract']).toBeUndefined()
  expect(draft.items['5.4.department']).toEqual({ text: '维保部' })
  expect(draft.items['1.4.references']).toEqual(goodDraft().items['1.4.references'])
})

test('evidence that has expired since is kept and named', () => {
  const { draft, notes } = prefill(
    FIRST_FORM,
    { ...earlier, draft: { ...goodDraft(), categories: ['network'] } },
    '2028-01-01',
  )
  expect(notes).toContainEqual({ item: '2.2.service', code: 'evidence-expired' })
  expect(notes).toContainEqual({ item: '1.2.certificate', code: 'evidence-expired' })
  expect(draft.items['2.2.service']).toEqual(goodDraft().items['2.2.service'])
})

test('an option that is gone is dropped from the answer; an answer of another kind is not kept', () => {
  const options = { zh: '能力', en: 'abilities', code: '5.2.more', kind: 'D' }
  const ask = (check: object): Form => must(editForm(FIRST_FORM, { add: [{ ...options, check }] }))
  const two = ask({ type: 'options', least: 1, options: { a: { zh: '甲', en: 'a' }, b: { zh: '乙', en: 'b' } } })
  const draft = { ...EMPTY_DRAFT, categories: ['solution' as const], items: { '5.2.more': { ticked: ['a', 'b'] } } }
  const one = ask({ type: 'options', least: 1, options: { b: { zh: '乙', en: 'b' } } })
  const kept = prefill(one, { form: two, draft }, ON_DAY)
  expect(kept.draft.items['5.2.more']).toEqual({ ticked: ['b'] })
  expect(kept.notes).toEqual([{ item: '5.2.more', code: 'options-gone' }])
  const text = prefill(ask({ type: 'text', max: 10 }), { form: two, draft }, ON_DAY)
  expect(text.draft.items['5.2.more']).toBeUndefined()
  expect(text.notes).toEqual([{ item: '5.2.more', code: 'answer-unfit' }])
})

test('an item that was retired then and is asked now is new', () => {
  const notesOf = (form: Form) =>
    prefill(FIRST_FORM, { form, draft: { ...EMPTY_DRAFT, categories: ['solution'] } }, ON_DAY).notes
  expect(notesOf(FIRST_FORM)).toEqual([])
  expect(notesOf(must(editForm(FIRST_FORM, { retire: ['5.4.department'] })))).toEqual([
    { item: '5.4.department', code: 'item-new' },
  ])
})

const certificate = (validUntilOn?: string): Answer => ({
  certificate: { number: 'Q1', issuer: '认证机构', ...(validUntilOn ? { validUntilOn } : {}) },
})
const file = (validUntilOn?: string) =>
  ({ file: `f${validUntilOn}`, type: 'document', ...(validUntilOn ? { validUntilOn } : {}) }) as const
test.each<[string, string, Answer, boolean]>([
  ['a file valid until today', '2.2.service', { files: [file(ON_DAY)] }, false],
  ['a file that expired yesterday', '2.2.service', { files: [file('2026-08-31')] }, true],
  ['a file without an end', '2.2.service', { files: [file()] }, false],
  ['the second of two files', '2.2.service', { files: [file(), file('2026-08-31')] }, true],
  ['a certificate valid until today', '1.2.certificate', certificate(ON_DAY), false],
  ['a certificate that expired yesterday', '1.2.certificate', certificate('2026-08-31'), true],
  ['a certificate without an end', '1.2.certificate', certificate(), false],
  [
    'an expired certificate with a file that has not',
    '1.2.certificate',
    { ...certificate('2026-08-31'), files: [file()] },
    true,
  ],
])('[R08] evidence to renew: %s', (_, item, answer, renew) => {
  const draft = { ...EMPTY_DRAFT, categories: goodDraft().categories, items: { [item]: answer } }
  const { notes, draft: filled } = prefill(FIRST_FORM, { form: FIRST_FORM, draft }, ON_DAY)
  expect(notes).toEqual(renew ? [{ item, code: 'evidence-expired' }] : [])
  expect(filled.items).toEqual({ [item]: answer })
})

test('a change of the English wording alone is noted', () => {
  const draft = { ...EMPTY_DRAFT, categories: ['solution' as const], items: { '5.4.department': { text: '维保部' } } }
  const english = must(editForm(FIRST_FORM, { wording: { '5.4.department': { en: 'maintenance unit' } } }))
  expect(prefill(english, { form: FIRST_FORM, draft }, ON_DAY).notes).toEqual([
    { item: '5.4.department', code: 'wording-changed' },
  ])
})

test('an answer to what is no longer in the form is dropped and named', () => {
  const draft = { ...EMPTY_DRAFT, categories: ['solution' as const], items: { '5.4.gone': { text: '甲' } } }
  const { draft: filled, notes } = prefill(FIRST_FORM, { form: FIRST_FORM, draft }, ON_DAY)
  expect(notes).toEqual([{ item: '5.4.gone', code: 'item-gone' }])
  expect(filled.items).toEqual({})
})

test('an answer to what the old form did not ask is kept if it fits, and named as new', () => {
  const form = must(editForm(FIRST_FORM, { add: [POINTS] }))
  const answer: Answer = { files: [{ file: 'f', type: 'list' }] }
  const draft = { ...EMPTY_DRAFT, categories: ['smart-equipment' as const], items: { '1.1.parts': answer } }
  const { draft: filled, notes } = prefill(form, { form: FIRST_FORM, draft }, ON_DAY)
  expect(notes).toEqual([{ item: '1.1.parts', code: 'item-new' }])
  expect(filled.items).toEqual({ '1.1.parts': answer })
})

test('ticks of a scope that is gone, and options that are gone, are dropped', () => {
  const scopes = {
    'network.network': ['internal', 'lunar'],
    'network.gone': ['internal'],
    'smart-equipment.role': ['maker'],
  }
  const draft = { ...EMPTY_DRAFT, categories: ['network' as const], scopes }
  expect(prefill(FIRST_FORM, { form: FIRST_FORM, draft }, ON_DAY).draft.scopes).toEqual({
    'network.network': ['internal'],
    'network.gone': [],
    'smart-equipment.role': ['maker'],
  })
})
