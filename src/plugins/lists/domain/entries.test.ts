import {
  countOf,
  dependsOn,
  isOffer,
  keyOf,
  titleOf,
  together,
  without,
  type OfferEntry,
  type PilotEntry,
} from './entries'

const pilot = (creditCode: string): PilotEntry => ({
  creditCode,
  enterpriseName: `企业${creditCode}`,
  cityCode: '370100',
  cityName: '济南市',
  demands: [],
})
const offer = (creditCode: string, categoryCode: OfferEntry['categoryCode'], listing: string | null): OfferEntry => ({
  creditCode,
  providerName: `服务商${creditCode}`,
  cityCode: '370100',
  cityName: '济南市',
  categoryCode,
  listing,
  name: listing ? `产品${listing}` : '',
  application: `申请${creditCode}`,
})

test('the three provider lists go together, the pilot list alone', () => {
  expect(together('solutions')).toEqual(['providers', 'solutions', 'products'])
  expect(together('pilot')).toEqual(['pilot'])
})

test('a line is an enterprise, a provider in one category, or a product', () => {
  expect([pilot('A'), offer('A', 'network', null), offer('A', 'network', 'p')].map(keyOf)).toEqual([
    'A',
    'A/network',
    'p',
  ])
  expect([pilot('A'), offer('A', 'network', null), offer('A', 'network', 'p')].map(titleOf)).toEqual([
    '企业A',
    '服务商A',
    '产品p（服务商A）',
  ])
  expect([pilot('A'), offer('A', 'network', null)].map(isOffer)).toEqual([false, true])
})

test('[R14] a provider in three categories counts once, each of its products by itself', () => {
  const both = [offer('A', 'network', null), offer('A', 'security', null), offer('B', 'network', null)]
  expect(countOf(both)).toBe(2)
  expect(countOf([offer('A', 'network', 'p'), offer('A', 'network', 'q')])).toBe(2)
  expect(countOf([pilot('A'), pilot('B')])).toBe(2)
  expect(countOf([])).toBe(0)
})

test('what one list has and another lacks goes by the line, not by the provider', () => {
  const [network, security, product] = [
    offer('A', 'network', null),
    offer('A', 'security', null),
    offer('A', 'network', 'p'),
  ]
  expect(without([network, security, product], [network])).toEqual([security, product])
  expect(without([network], [])).toEqual([network])
  expect(without([], [network])).toEqual([])
})

test('[R14] with a provider’s line go its products in that category, and nothing else', () => {
  const gone = offer('A', 'network', null)
  const cases = [
    [offer('A', 'network', null), true],
    [offer('A', 'network', 'p'), true],
    [offer('A', 'security', 'q'), false],
    [offer('A', 'security', null), false],
    [offer('B', 'network', 'r'), false],
  ] as const
  for (const [entry, goes] of cases) expect([keyOf(entry), dependsOn(gone, entry)]).toEqual([keyOf(entry), goes])
  // A product takes nothing with it.
  expect(dependsOn(offer('A', 'network', 'p'), offer('A', 'network', 'q'))).toBe(false)
  expect(dependsOn(offer('A', 'network', 'p'), gone)).toBe(false)
  expect(dependsOn(pilot('A'), pilot('B'))).toBe(false)
  expect(dependsOn(pilot('A'), offer('A', 'network', 'p'))).toBe(false)
  expect(dependsOn(gone, pilot('A'))).toBe(false)
  expect(dependsOn(pilot('A'), pilot('A'))).toBe(true)
})
