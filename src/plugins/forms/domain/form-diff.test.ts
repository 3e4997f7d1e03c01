import { must } from '../../../shared/pure/refusal'
import { FIRST_FORM, itemOf, itemsOf } from './form'
import { checkWords } from './check-words'
import { diffForms } from './form-diff'
import { editForm } from './form-edit'

const changed = (edit: object) => diffForms(FIRST_FORM, must(editForm(FIRST_FORM, edit)))
const POINTS = { zh: '服务网点数量', en: 'number of service points' }

test('a form does not differ from itself', () => {
  expect(diffForms(FIRST_FORM, FIRST_FORM)).toEqual([])
})

test('[R06] the diff of the next version is the edit', () => {
  const added = { code: '1.1.item-1', kind: 'A', ...POINTS, check: { type: 'file' }, evidence: ['list'] }
  const changes = changed({
    undertaking: { zh: '本单位承诺所填内容属实。' },
    thresholds: { 'condition-1.4-enterprises': 5 },
    wording: { '1.2': { zh: '质量管理体系完善' }, '1.1.contract': { zh: '合同样本' } },
    add: [added],
    retire: ['1.1.service-points'],
  })
  expect(changes.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
    'undertaking undertaking',
    'threshold condition-1.4-enterprises',
    'wording 1.2',
    'wording 1.1.contract',
    'retired 1.1.service-points',
    'added 1.1.item-1',
  ])
  expect(changes[1]).toMatchObject({ before: { zh: '3' }, after: { zh: '5' } })
  expect([changes[0], changes[2]]).toMatchObject([
    { before: { zh: FIRST_FORM.undertaking.zh }, after: { zh: '本单位承诺所填内容属实。' } },
    {
      before: { zh: '质量管理体系完善，装备质量有保证、运行稳定' },
      after: { zh: '质量管理体系完善' },
      about: { zh: '条件1.2' },
    },
  ])
  expect(changes[3]).toMatchObject({
    before: { zh: '供货或服务合同样本（含服务承诺）' },
    after: { zh: '合同样本' },
    about: { zh: '条件1.1的填报项' },
  })
  expect(changes[5]).toMatchObject({ before: null, after: POINTS })
})

test('a change of one language alone is a change', () => {
  const of = (wording: object) => changed({ wording: { '1.2': wording } }).map(({ kind, code }) => `${kind} ${code}`)
  expect([of({ zh: '质量体系' }), of({ en: 'quality' })]).toEqual([['wording 1.2'], ['wording 1.2']])
})

test('[R08] the issuers whose certificates count are said by name, before and after', () => {
  const [change, ...others] = changed({ acceptedIssuers: ['甲中心', '乙中心'] })
  expect(others).toEqual([])
  expect(change).toMatchObject({ kind: 'issuers', before: { zh: '' }, after: { zh: '甲中心、乙中心' } })
})

test('a restored item is reported as restored only', () => {
  const retired = must(editForm(FIRST_FORM, { retire: ['1.1.service-points'] }))
  const restored = must(editForm(retired, { restore: ['1.1.service-points'] }))
  expect(diffForms(retired, restored)).toMatchObject([{ kind: 'restored', code: '1.1.service-points' }])
  expect(diffForms(FIRST_FORM, restored)).toEqual([])
})

test('the kind of answer is described with its threshold and without codes', () => {
  const stricter = must(editForm(FIRST_FORM, { thresholds: { 'condition-1.4-enterprises': 7 } }))
  const count = itemOf(stricter, '1.4.references')!.item.check
  expect(checkWords(stricter, count).zh).toContain('省内应用企业最少家数7')
  const said = (code: string) => checkWords(FIRST_FORM, itemOf(FIRST_FORM, code)!.item.check).zh
  expect(said('1.3.manuals')).toBe('逐条填写：每件装备至少1份')
  expect(said('1.3.courses')).toBe('逐条填写：每件装备培训课程最少门数1')
  expect(said('6.1.services')).toMatch(/；所勾选的每一项均须上传证明材料$/)
  for (const { item } of itemsOf(FIRST_FORM)) expect(checkWords(FIRST_FORM, item.check).zh).not.toMatch(/[a-z]{2}-/)
})
