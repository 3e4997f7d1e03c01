import { must } from '../../../shared/pure/refusal'
import { FIRST_FORM, itemOf, itemsOf, type Form, type FormItem } from './form'
import { diffForms } from './form-diff'
import { editForm } from './form-edit'
import { isSameForm, renewForm } from './renew-form'

/** The policy's form as an earlier version gave it: fewer items, another check, other words and thresholds. */
const GIVEN = changed((form) => {
  const condition = itemOf(form, '7.3.reports')!.condition as unknown as { items: FormItem[]; zh: string }
  condition.zh = '客户服务体系完善'
  condition.items = condition.items.filter(({ code }) => !/service|events/.test(code))
  condition.items.push({ code: '7.3.events', kind: 'D', zh: '活动', en: 'events', check: { type: 'text', max: 9 } })
  Object.assign(itemOf(form, '6.1.services')!.item.check, { proof: undefined })
  Object.assign(itemOf(form, '6.1.services')!.item, { zh: '安全服务' })
  Object.assign(form.thresholds, { 'condition-3.1-links': 1, 'condition-5.2-abilities': 1 })
  Object.assign(form, { version: 1 })
})

function changed(change: (form: Form) => void, form: Form = FIRST_FORM): Form {
  const copy = JSON.parse(JSON.stringify(form)) as Form
  change(copy)
  return copy
}
const codesOf = (form: Form, condition: string) =>
  itemsOf(form).flatMap(({ condition: { code }, item }) =>
    code === condition ? [`${item.code}${item.retired ? ' retired' : ''}`] : [],
  )

test('[R06] a form that nobody changed becomes the form of the policy; what is asked no more is retired', () => {
  const renewed = renewForm(GIVEN, GIVEN, FIRST_FORM)
  expect(renewed.version).toBe(1)
  expect(codesOf(renewed, '7.3')).toEqual([...codesOf(FIRST_FORM, '7.3'), '7.3.events retired'])
  const asked = changed((form) => {
    const { condition } = itemOf(form, '7.3.reports')!
    Object.assign(condition, { items: condition.items.filter(({ code }) => code !== '7.3.events') })
    Object.assign(form, { version: FIRST_FORM.version })
  }, renewed)
  expect(JSON.stringify(asked)).toBe(JSON.stringify(FIRST_FORM))
})

test('[R06] what the province changed stays', () => {
  const mine = must(
    editForm(GIVEN, {
      undertaking: { zh: '本单位承诺属实。' },
      thresholds: { 'condition-3.1-links': 3, 'condition-1.4-enterprises': 5 },
      wording: { '7.3': { zh: '有客户服务体系' }, '6.1.services': { zh: '本省安全服务' } },
      acceptedIssuers: ['甲中心'],
      retire: ['1.1.service-points'],
      add: [{ code: '1.1.parts', kind: 'A', zh: '备件', en: 'parts', check: { type: 'file' }, evidence: ['list'] }],
      addOptions: { 'solution.solution': [{ zh: '数字孪生', en: 'digital twins' }] },
    }),
  )
  const renewed = renewForm(GIVEN, mine, FIRST_FORM)
  expect(renewed.undertaking.zh).toBe('本单位承诺属实。')
  expect(renewed.acceptedIssuers).toEqual(['甲中心'])
  expect(renewed.thresholds).toMatchObject({
    'condition-3.1-links': 3,
    'condition-1.4-enterprises': 5,
    'condition-5.2-abilities': 6,
  })
  expect(itemOf(renewed, '7.3.reports')?.condition.zh).toBe('有客户服务体系')
  const services = itemOf(renewed, '6.1.services')!.item
  expect([services.zh, services.check]).toEqual(['本省安全服务', itemOf(FIRST_FORM, '6.1.services')!.item.check])
  expect(codesOf(renewed, '1.1')).toContain('1.1.service-points retired')
  expect(codesOf(renewed, '1.1')).toContain('1.1.parts')
  const options = Object.entries(renewed.categories.solution.scopes[0]!.options)
  expect(options.slice(-2).map(([code, { zh }]) => `${code} ${zh}`)).toEqual(['added-1-1 数字孪生', 'other 其他'])
})

test('[R07] a threshold above what can be ticked now is lowered to it', () => {
  const mine = changed((form) => Object.assign(form.thresholds, { 'condition-5.2-abilities': 7 }), GIVEN)
  expect(renewForm(GIVEN, mine, FIRST_FORM).thresholds['condition-5.2-abilities']).toBe(6)
})

test('a renewed form that is renewed again stays the same, and its changes are told', () => {
  const once = renewForm(GIVEN, GIVEN, FIRST_FORM)
  expect(isSameForm(renewForm(GIVEN, once, FIRST_FORM), once)).toBe(true)
  expect(isSameForm(once, GIVEN)).toBe(false)
  const told = diffForms(GIVEN, once).map(({ kind, code }) => `${kind} ${code}`)
  expect(told).toEqual([
    'threshold condition-3.1-links',
    'threshold condition-5.2-abilities',
    'wording 7.3',
    'wording 6.1.services',
    'check 6.1.services',
    'added 7.3.service',
    'added 7.3.diagnosis-events',
    'added 7.3.matching-events',
    'retired 7.3.events',
  ])
})
