import { isRefusal, must } from '../../../shared/pure/refusal'
import { FIRST_FORM, itemOf, type Form } from './form'
import { editForm } from './form-edit'
import { issuersOf } from './form-issuers'
import { wordingOf } from './form-wording'

const outcome = (edit: unknown, form: Form = FIRST_FORM): string => {
  const next = editForm(form, edit)
  return isRefusal(next) ? next.code : 'taken'
}
const FILE_ITEM = { code: '1.1.parts', kind: 'A', zh: '备件', en: 'parts', check: { type: 'file' }, evidence: ['list'] }
const TEXT_ITEM = { code: '1.1.note', kind: 'D', zh: '说明', en: 'note', check: { type: 'text', max: 9 } }
const adding = (change: object, item: object = FILE_ITEM) => outcome({ add: [{ ...item, ...change }] })

test.each<[string, number, string]>([
  ['condition-1.4-enterprises', 50, 'taken'],
  ['condition-1.4-enterprises', 51, 'form-threshold-range'],
  ['condition-1.4-enterprises', 1, 'taken'],
  ['condition-1.4-enterprises', 0, 'form-threshold-range'],
  ['condition-1.3-courses', 0, 'taken'],
  ['condition-1.3-courses', -1, 'form-threshold-range'],
  ['condition-1.4-rating', 5, 'taken'],
  ['condition-1.4-rating', 5.1, 'form-threshold-range'],
  ['condition-1.4-rating', 1, 'taken'],
  ['condition-1.4-rating', 0.9, 'form-threshold-range'],
  ['condition-1.4-rating', 4.1, 'taken'],
  ['condition-1.4-rating', 4.15, 'form-threshold-range'],
  ['condition-1.4-months', NaN, 'form-threshold-range'],
])('[R06] the threshold %s may be %d: %s', (name, value, expected) => {
  expect(outcome({ thresholds: { [name]: value } })).toBe(expected)
})

test('[R08] 200 issuers of 100 characters each, none that cannot be stored', () => {
  const names = Array.from({ length: 200 }, (_, n) => `${'中'.repeat(97)}${String(n).padStart(3, '0')}`)
  expect(issuersOf(names)).toEqual(names)
  expect(issuersOf(['𠮷'.repeat(100)])).toEqual(['𠮷'.repeat(100)])
  for (const name of ['中'.repeat(101), '中心\u0000', '中心\ud800'])
    expect(issuersOf(['甲中心', name])).toMatchObject({ code: 'form-issuers' })
  expect(issuersOf([...names, '甲中心'])).toMatchObject({ code: 'form-issuers', values: { most: 200 } })
})

test.each<[string, object, string]>([
  ['500 characters', { zh: '省'.repeat(500), en: 'a'.repeat(500) }, 'taken'],
  ['501 Chinese ones', { zh: '省'.repeat(501), en: 'a' }, 'Chinese'],
  ['501 English ones', { zh: '省', en: 'a'.repeat(501) }, 'English'],
  ['a number as Chinese', { zh: 7, en: 'a' }, 'Chinese'],
  ['a number as English', { zh: '省', en: 7 }, 'English'],
  ['nothing as Chinese', { zh: null, en: 'a' }, 'Chinese'],
  ['nothing as English', { zh: '省', en: null }, 'English'],
  ['Chinese in the English', { zh: '省', en: 'province 省' }, 'English'],
  ['an English word in the Chinese', { zh: '省APP', en: 'app' }, 'taken'],
])('a wording has both languages, each in its own: %s', (_, given, expected) => {
  const wording = wordingOf('1.4', given)
  expect(isRefusal(wording) ? wording.values.languageEn : 'taken').toBe(expected)
})

test('a wording is kept without the spaces around it', () => {
  expect(wordingOf('1.4', { zh: ' 省内 ', en: ' in province ' })).toEqual({ zh: '省内', en: 'in province' })
  expect(wordingOf('1.4', { zh: ' 省内' }, { zh: '旧', en: 'old' })).toEqual({ zh: '省内', en: 'old' })
})

test.each<[string, object, string]>([
  ['40 characters', { code: `1.1.${'a'.repeat(40)}` }, 'taken'],
  ['41 characters', { code: `1.1.${'a'.repeat(41)}` }, 'form-item-code'],
  ['two characters', { code: '1.1.ab' }, 'taken'],
  ['one character', { code: '1.1.a' }, 'form-item-code'],
  ['a digit in front', { code: '1.1.1a' }, 'form-item-code'],
  ['a number', { code: 1.1 }, 'form-item-code'],
  ['none', { code: undefined }, 'form-item-code'],
])('the code of an added item after its condition: %s', (_, change, expected) => {
  expect(adding(change)).toBe(expected)
})

test('an added item has its words, and evidence only if it is a file', () => {
  expect(adding({ zh: 'parts' })).toBe('form-wording')
  expect(adding({}, TEXT_ITEM)).toBe('taken')
  expect(adding({ evidence: [] }, TEXT_ITEM)).toBe('taken')
  expect(adding({ evidence: ['list'] }, TEXT_ITEM)).toBe('form-evidence')
  expect(adding({ evidence: 'list' })).toBe('form-evidence')
  expect(adding({ evidence: [7] })).toBe('form-evidence')
  expect(adding({ evidence: ['toString'] })).toBe('form-evidence')
  const twice = must(editForm(FIRST_FORM, { add: [{ ...FILE_ITEM, evidence: ['list', 'report', 'list'] }] }))
  expect(itemOf(twice, '1.1.parts')?.item.evidence).toEqual(['list', 'report'])
})

test('restoring one item leaves the others retired', () => {
  const both = must(editForm(FIRST_FORM, { retire: ['1.1.contract', '6.2.tools'] }))
  const one = must(editForm(both, { restore: ['6.2.tools'] }))
  expect(['1.1.contract', '6.2.tools'].map((code) => itemOf(one, code)?.item.retired)).toEqual([true, undefined])
  expect(outcome({ restore: ['6.2.tools'] }, one)).toBe('form-not-retired')
  expect(outcome({ restore: ['6.2.none'] }, both)).toBe('form-code-unknown')
  expect(outcome({ restore: [7] }, both)).toBe('form-edit-malformed')
})

test('[R08] a condition keeps an item of each kind; one that comes later is none yet, and the retired are named', () => {
  const tools = { ...FILE_ITEM, code: '6.2.extra' }
  const more = must(editForm(FIRST_FORM, { add: [tools] }))
  const all = ['6.2.experience', '6.2.tools', '6.2.procedure']
  expect(outcome({ retire: all }, more)).toBe('taken')
  expect(editForm(more, { retire: [...all, '6.2.extra'] })).toMatchObject({
    code: 'form-kind-lost',
    values: { condition: '6.2', kind: 'A', code: [...all, '6.2.extra'] },
  })
  const later = JSON.parse(JSON.stringify(more)) as Form
  Object.assign(itemOf(later, '6.2.extra')!.item, { later: true })
  expect(editForm(later, { retire: all })).toMatchObject({ code: 'form-kind-lost', values: { code: all } })
})
