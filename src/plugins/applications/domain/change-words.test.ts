import { FIRST_FORM } from '../../forms/contract'
import { changeWords } from './change-words'
import { goodFacts } from './fixtures'
import type { SnapshotChange } from './snapshot'

const titles = new Map([
  ['f1', '合同.pdf'],
  ['f2', '证明.pdf'],
])
const said = (change: SnapshotChange) => changeWords(FIRST_FORM, change, titles)
const zh = (labels: readonly { zh: string }[]) => labels.map((label) => label.zh)
const item = (code: string, before: unknown, after: unknown) =>
  said({ part: 'item', code, before, after } as SnapshotChange)

test('[R09] files are said with their kind and their last day, if they have one', () => {
  const files = [
    { file: 'f1', type: 'contract', validUntilOn: '2027-01-31' },
    { file: 'f2', type: 'contract' },
  ]
  const { before, after } = item('1.1.contract', undefined, { files })
  expect(before).toEqual([])
  expect(after).toEqual([
    {
      zh: '合同或协议：合同.pdf，有效期至2027年1月31日',
      en: 'contract or agreement: 合同.pdf, valid until 2027-01-31',
    },
    { zh: '合同或协议：证明.pdf', en: 'contract or agreement: 证明.pdf' },
  ])
})

test('[R09] files of an entry are said after it, an explanation last and without spaces around it', () => {
  const entries = [{ creditCode: 'CODE', name: '乙厂', proof: 'f2' }]
  const { after } = item('1.4.references', null, { entries, explanation: ' 已签章 ' })
  expect(zh(after)).toEqual(['统一社会信用代码：CODE，企业名称：乙厂', '材料：证明.pdf', '说明：已签章'])
  expect(zh(item('1.4.references', null, { entries: [], explanation: ' ' }).after)).toEqual([])
})

test('[R09] a second scope of its category is named by its own words', () => {
  const scopes = FIRST_FORM.categories['smart-equipment'].scopes
  for (const { code, zh: name, options } of scopes) {
    const [option] = Object.entries(options)[0]!
    const { label, before, after } = said({
      part: 'scope',
      code: `smart-equipment.${code}`,
      before: [],
      after: [option],
    } as unknown as SnapshotChange)
    expect([label.zh, before, zh(after)]).toEqual([
      `${FIRST_FORM.categories['smart-equipment'].zh}：${name}`,
      [],
      [options[option]!.zh],
    ])
  }
  expect(scopes.length).toBeGreaterThan(1)
})

test('[R09] a listing is named as it is now, and as it was if it was taken back', () => {
  const [device] = goodFacts().listings
  const now = { ...device!, name: '新机床', courses: 0 }
  const of = (before: unknown, after: unknown) =>
    said({ part: 'listing', code: 'device', before, after } as SnapshotChange)
  expect(of(device, now).label.zh).toBe('方案、产品或服务：新机床')
  expect(of(device, undefined).label.zh).toBe('方案、产品或服务：数控机床')
  expect(zh(of(device, now).after)).toContain('培训说明：未填写')
})

test('[R09] the version of the form and the undertaking, given and taken back', () => {
  const signed = { text: '承诺属实', signedBy: '张三' }
  const form = said({ part: 'form', code: 'form', before: 1, after: 2 } as unknown as SnapshotChange)
  expect([zh(form.before), zh(form.after)]).toEqual([['第1版'], ['第2版']])
  const undertaking = said({
    part: 'undertaking',
    code: 'u',
    before: signed,
    after: undefined,
  } as unknown as SnapshotChange)
  expect([zh(undertaking.before), undertaking.after]).toEqual([['承诺属实（签署人：张三）'], []])
})
