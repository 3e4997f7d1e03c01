import { must } from '../../../shared/pure/refusal'
import { EMPTY_DRAFT } from './answer-shape'
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
