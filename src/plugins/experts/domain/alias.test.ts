import { aliasOf } from './alias'

test('an alias tells the order and nothing else; no two are alike', () => {
  expect([1, 7, 99, 100].map(aliasOf)).toEqual(['A-01', 'A-07', 'A-99', 'B-01'])
  const all = Array.from({ length: 500 }, (_, n) => aliasOf(n + 1))
  expect(new Set(all).size).toBe(500)
  expect(all.every((alias) => /^[A-F]-\d\d$/.test(alias))).toBe(true)
})
