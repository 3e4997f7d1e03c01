import { changeWords } from './change-words'
import { goodDraft, goodFacts, ON_DAY } from './fixtures'
import { FIRST_FORM } from '../../forms/contract'
import { findingWords, reviewCondition } from './review-words'
import { diffSnapshots, seal, type Snapshot } from './snapshot'

const sealed = (draft = goodDraft(), facts = goodFacts()): Snapshot =>
  seal(FIRST_FORM, draft, facts, () => 'hash').snapshot
const titles = new Map([['sound', '证明.pdf']])
const page = (snapshot: Snapshot) =>
  snapshot.findings.map((finding) => reviewCondition(FIRST_FORM, snapshot, finding, titles))
const itemOfPage = (snapshot: Snapshot, code: string) =>
  page(snapshot)
    .flatMap(({ items }) => items)
    .find((item) => item.code === code)!

test('[R09] evidence stands with its kind and its last day, and says when that had passed', () => {
  const draft = goodDraft()
  const files = [{ file: 'sound', type: 'contract', validUntilOn: '2026-08-31' }] as const
  const item = itemOfPage(sealed({ ...draft, items: { ...draft.items, '1.1.contract': { files } } }), '1.1.contract')
  expect(item).toMatchObject({
    verdict: 'not-met',
    found: { zh: '证明材料已过有效期（有效期至2026年8月31日）' },
    files: [{ documentId: 'sound', type: { zh: '合同或协议' }, validUntilOn: '2026-08-31', expired: true }],
  })
})

test('[R09] evidence is not expired on its last day, nor without one', () => {
  const draft = goodDraft()
  const on = (validUntilOn?: string) => {
    const files = [{ file: 'sound', type: 'contract', ...(validUntilOn ? { validUntilOn } : {}) }] as const
    return itemOfPage(sealed({ ...draft, items: { ...draft.items, '1.1.contract': { files } } }), '1.1.contract')
  }
  expect(on(ON_DAY).files).toMatchObject([{ validUntilOn: ON_DAY, expired: false }])
  expect(on().files).toMatchObject([{ validUntilOn: null, expired: false }])
})

test('[R07] an explanation is shown without the spaces around it, and none if there is none', () => {
  const draft = goodDraft()
  const explained = (explanation?: string) =>
    itemOfPage(
      sealed({ ...draft, items: { ...draft.items, '5.4.department': { text: '维保部', explanation } } }),
      '5.4.department',
    ).explanation
  expect([explained(' 新设 '), explained(' '), explained()]).toEqual(['新设', null, null])
})

test('an entry of a list has its file beside it', () => {
  expect(itemOfPage(sealed(), '6.2.certificates').lines).toMatchObject([
    { text: { zh: '证书编号：N1，发证机构：认可机构，有效期至：2027-09-01' }, files: [{ documentId: 'sound' }] },
  ])
})

test('findings are described with their numbers and the missing parts', () => {
  expect(findingWords({ type: 'file' }, { reason: 'too-few', values: { counted: 1, least: 3 } }).zh).toBe(
    '数量不足（计入1，至少须3）',
  )
  const teams = { type: 'headcount', teams: { sales: { zh: '销售团队', en: 'sales' } } } as const
  expect(findingWords(teams, { reason: 'nobody-in-team', values: { missing: ['sales'] } })).toEqual({
    zh: '团队无人员（缺：销售团队）',
    en: 'a team has nobody (missing: sales)',
  })
  const each = { type: 'listings', each: { price: { zh: '价格', en: 'price' } } } as const
  expect(findingWords(each, { reason: 'parts-missing', values: { missing: ['数控机床/price'] } }).zh).toContain(
    '数控机床·价格',
  )
  const sections = {
    type: 'sections',
    sections: { steps: { zh: '实施步骤', en: 'steps' }, level: { zh: '服务水平', en: 'level' } },
  } as const
  expect(findingWords(sections, { reason: 'parts-missing', values: { missing: ['steps', 'level'] } })).toEqual({
    zh: '内容不齐全（缺：实施步骤、服务水平）',
    en: 'parts are missing (missing: steps, level)',
  })
  // The device's name may contain the separator.
  expect(findingWords(each, { reason: 'parts-missing', values: { missing: ['CK6140/1000/price'] } })).toEqual({
    zh: '内容不齐全（缺：CK6140/1000·价格）',
    en: 'parts are missing (missing: CK6140/1000: price)',
  })
})

test('[R09] changes of an answered return are described in words, before and after', () => {
  const draft = goodDraft()
  const after = sealed({
    ...draft,
    categories: draft.categories.filter((code) => code !== 'security'),
    items: { ...draft.items, '5.4.department': { text: '服务部', explanation: '新设' } },
    listings: ['device'],
    undertaking: { signedBy: '李四' },
  })
  const changes = diffSnapshots(sealed(), after).map((change) => changeWords(FIRST_FORM, change, titles))
  const of = (part: string, code?: string) => changes.find((one) => one.part === part && (!code || one.code === code))
  expect(of('category')).toMatchObject({ before: [{ zh: FIRST_FORM.categories.security.zh }], after: [] })
  expect(of('item', '5.4.department')).toMatchObject({
    before: [{ zh: '维保部' }],
    after: [{ zh: '服务部' }, { zh: '说明：新设' }],
  })
  expect(of('scope')?.before.length).toBeGreaterThan(0)
  expect(of('listing')).toMatchObject({ label: { zh: '方案、产品或服务：整体方案' }, after: [] })
  expect(of('undertaking')?.after[0]?.zh).toContain('李四')
  expect(changes.every(({ before, after: now }) => before.length + now.length > 0)).toBe(true)
})
