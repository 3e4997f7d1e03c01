import { aliasOf, shownTo } from './alias'

test('an alias reveals only the order, and is unique', () => {
  expect([1, 7, 99, 100].map(aliasOf)).toEqual(['A-01', 'A-07', 'A-99', 'B-01'])
  const all = Array.from({ length: 500 }, (_, n) => aliasOf(n + 1))
  expect(new Set(all).size).toBe(500)
  expect(all.every((alias) => /^[A-F]-\d\d$/.test(alias))).toBe(true)
})

test('a title is shown up to the 255 characters that its column holds', () => {
  const shown = (title: string) => shownTo('named', { title, parties: [], criteria: [] }, 1).title
  expect(shown('题'.repeat(255))).toBe('题'.repeat(255))
  expect(shown(`${'题'.repeat(255)}尾`)).toBe('题'.repeat(255))
})

test('[R32] criteria of a blind review omit the names of all parties and keep their codes', () => {
  const label = { zh: '甲公司监测平台（乙厂版，钱一一主编）', en: 'Platform of 甲公司' }
  const criterion = { code: 'listing/x', label, itemKind: 'product', item: 'x', scale: 'points' } as const
  const described = {
    title: '甲公司（智能装备）',
    parties: [
      { creditCode: 'CODE', name: '甲公司', role: 'applicant', people: ['钱一一'] },
      { creditCode: 'CODE-B', name: '乙厂', role: 'would-serve' },
    ],
    criteria: [criterion],
  } as const
  expect(shownTo('named', described, 1)).toEqual({ title: '甲公司（智能装备）', criteria: [criterion] })
  expect(shownTo('blind', described, 1)).toEqual({
    title: 'A-01',
    criteria: [{ ...criterion, label: { zh: '〔×〕监测平台（〔×〕版，〔×〕主编）', en: 'Platform of 〔×〕' } }],
  })
})
