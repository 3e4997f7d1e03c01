import { isRefusal, must, sentenceOf, type Refusal } from '../../../shared/pure/refusal'
import { FIRST_FORM, type Form } from './form'
import { diffForms } from './form-diff'
import { editForm } from './form-edit'

const EQUIPMENT = 'smart-equipment.equipment'
const WELDING = { zh: '焊接装备', en: 'welding equipment' }
const adding = (options: unknown, scope = EQUIPMENT, form = FIRST_FORM) =>
  editForm(form, { addOptions: { [scope]: options } })
const outcome = (result: Form | Refusal): string => (isRefusal(result) ? result.code : 'taken')
const optionsOf = (form: Form, category: keyof Form['categories'], scope: string) =>
  form.categories[category].scopes.find(({ code }) => code === scope)!.options

test('[R06] the province adds options to a list that ends in 等; the named ones stay, 其他 stays last', () => {
  const before = optionsOf(FIRST_FORM, 'smart-equipment', 'equipment')
  const next = must(adding([WELDING, { zh: ' 涂装装备 ', en: 'painting equipment' }]))
  const after = optionsOf(next, 'smart-equipment', 'equipment')
  const { version } = FIRST_FORM
  expect(Object.keys(after)).toEqual([
    ...Object.keys(before).slice(0, -1),
    `added-${version}-1`,
    `added-${version}-2`,
    'other',
  ])
  expect(after[`added-${version}-2`]).toEqual({ zh: '涂装装备', en: 'painting equipment' })
  for (const [code, label] of Object.entries(before)) expect(after[code]).toEqual(label)
  expect(next.version).toBe(version + 1)
  expect(optionsOf(FIRST_FORM, 'smart-equipment', 'equipment')).toBe(before)
  const [change, ...more] = diffForms(FIRST_FORM, next)
  expect(more).toHaveLength(1)
  expect(change).toMatchObject({
    kind: 'option',
    about: { zh: '智能装备服务商：装备类型' },
    before: null,
    after: WELDING,
  })
})

test.each([
  ['smart-equipment.equipment', 'taken'],
  ['integration.area', 'taken'],
  ['solution.solution', 'taken'],
  ['producer-service.service', 'taken'],
  ['smart-equipment.role', 'form-scope-closed'],
  ['network.network', 'form-scope-closed'],
  ['identification.identification', 'form-scope-closed'],
  ['security.service', 'form-scope-closed'],
  ['security', 'form-scope-unknown'],
  ['solution.solution.x', 'form-scope-unknown'],
  ['toString.x', 'form-scope-unknown'],
])('[R06] an option is added to the scope %s: %s', (scope, code) => {
  expect(outcome(adding([{ zh: '新增一项', en: 'one more' }], scope))).toBe(code)
})

test('[R06] a closed scope is refused with a sentence in both languages', () => {
  const refusal = adding([WELDING], 'network.network') as Refusal
  expect(sentenceOf(refusal)).toBe('《申报指南》一（一）2已列全网络服务商的“网络类型”，不能增加选项')
  expect(sentenceOf(refusal, 'en')).toBe(
    'The filing guide lists all options of the scope "network" (《申报指南》一（一）2); none can be added',
  )
})

const many = (count: number) => Array.from({ length: count }, (_, n) => ({ zh: `装备${n}`, en: `device ${n}` }))
test.each<[string, unknown, string]>([
  ['both languages', [WELDING], 'taken'],
  ['no English', [{ zh: '焊接装备' }], 'form-wording'],
  ['no Chinese', [{ en: 'welding' }], 'form-wording'],
  ['a code of its own', [{ ...WELDING, code: 'maker' }], 'form-edit-unknown'],
  ['a text', ['焊接装备'], 'form-edit-malformed'],
  ['no list', WELDING, 'form-edit-malformed'],
  ['100 characters', [{ zh: '装'.repeat(100), en: 'w' }], 'taken'],
  ['101 characters', [{ zh: '装'.repeat(101), en: 'w' }], 'form-option-long'],
  ['101 English ones', [{ zh: '装', en: 'w'.repeat(101) }], 'form-option-long'],
  ['a named one in Chinese', [{ zh: '智能物流设备', en: 'else' }], 'form-option-taken'],
  ['a named one in another spelling', [{ zh: '焊 接', en: 'Smart  Logistics' }], 'form-option-taken'],
  ['one twice', [WELDING, WELDING], 'form-option-taken'],
  ['50 in all', many(44), 'taken'],
  ['51 in all', many(45), 'form-options-many'],
  ['none', [], 'form-unchanged'],
])('[R06] an added option has a name in both languages, of its own, and room: %s', (_, given, code) => {
  expect(outcome(adding(given))).toBe(code)
})

test('[R06] only what this version added is dropped; the named ones and those in force stay', () => {
  const draft = { ...must(adding([WELDING])), version: FIRST_FORM.version }
  const added = `added-${FIRST_FORM.version}-1`
  const drop = (form: Form, options: unknown) => editForm(form, { dropOptions: { [EQUIPMENT]: options } })
  expect(optionsOf(must(drop(draft, [added])), 'smart-equipment', 'equipment')).toEqual(
    optionsOf(FIRST_FORM, 'smart-equipment', 'equipment'),
  )
  expect(outcome(drop(draft, ['logistics']))).toBe('form-option-fixed')
  expect(outcome(drop(draft, ['other']))).toBe('form-option-fixed')
  expect(outcome(drop({ ...draft, version: draft.version + 1 }, [added]))).toBe('form-option-fixed')
  expect(outcome(drop(draft, ['added-9-9']))).toBe('form-option-unknown')
  expect(outcome(drop(draft, ['toString']))).toBe('form-option-unknown')
  expect(outcome(drop(draft, [7]))).toBe('form-option-unknown')
  expect(outcome(drop(draft, added))).toBe('form-edit-malformed')
})

test('[R06] codes are not used twice: a later version counts anew under its own number', () => {
  const draft = { ...must(adding([WELDING])), version: FIRST_FORM.version + 1 }
  const codes = Object.keys(
    optionsOf(must(adding([{ zh: '涂装装备', en: 'painting' }], EQUIPMENT, draft)), 'smart-equipment', 'equipment'),
  )
  expect(codes.filter((code) => code.startsWith('added'))).toEqual([
    `added-${FIRST_FORM.version}-1`,
    `added-${FIRST_FORM.version + 1}-1`,
  ])
})
