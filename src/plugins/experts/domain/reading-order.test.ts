import type { PaperSection } from '../contract'
import { inReadingOrder } from './reading-order'
import type { Criterion } from './score-sheet'

const criterion = (code: string): Criterion => ({
  code,
  label: { zh: code, en: code },
  itemKind: 'category',
  item: 'security',
  scale: 'points',
})
const paper = (code?: string): PaperSection => ({ criterion: code, title: { zh: '材料', en: 'Papers' }, lines: [] })
const order = (codes: string[], papers: PaperSection[]): string[] =>
  inReadingOrder(codes.map(criterion), papers).map(({ code }) => code)

test('[R12] criteria are read in the order of their papers, once each', () => {
  expect(order(['a', 'b', 'c'], [paper(), paper('c'), paper('a'), paper('c'), paper('b')])).toEqual(['c', 'a', 'b'])
})

test('[R12] criteria without papers come last, in their order', () => {
  expect(order(['x', 'a', 'y', 'b'], [paper('b'), paper('a')])).toEqual(['b', 'a', 'x', 'y'])
  expect(order(['b', 'a'], [])).toEqual(['b', 'a'])
})
