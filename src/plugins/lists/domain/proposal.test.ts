import type { AppliedScope } from '../../applications/contract'
import { decided, presetOf, previewOf, problemWith, type Concluded } from './proposal'

type ProductFact = AppliedScope['listings'][number]

const listing = (documentId: string, categoryCode: ProductFact['categoryCode'], kind: ProductFact['kind']) =>
  ({ documentId, categoryCode, kind, name: documentId, version: 1, has: [], courses: 0 }) satisfies ProductFact

const one: Concluded = {
  application: 'a',
  creditCode: '913701000000000001',
  providerName: '甲公司',
  cityCode: '370100',
  cityName: '济南市',
  submitted: {
    categories: ['network', 'security'],
    listings: [
      listing('n1', 'network', 'solution'),
      listing('n2', 'network', 'service'),
      listing('s1', 'security', 'product'),
    ],
  },
  conclusion: {
    categories: { network: 'recommended', security: 'not-recommended' },
    listings: { n1: 'recommended', n2: 'not-recommended', s1: 'recommended' },
  },
}
const ALONE = '所属服务类别未列入，不能单独列入'

test('[R15] presets follow the conclusion and are valid', () => {
  const preset = presetOf(one, true)
  expect(preset).toEqual({
    categories: { network: { listed: true }, security: { listed: false } },
    listings: { n1: { listed: true }, n2: { listed: false }, s1: { listed: false, reason: ALONE } },
  })
  expect(problemWith(one, preset, true)).toBeUndefined()
})

test('[R15] without a conclusion nothing is listed, and a result of the province is refused', () => {
  const open = { ...one, conclusion: null }
  const nothing = {
    categories: { network: { listed: false }, security: { listed: false } },
    listings: { n1: { listed: false }, n2: { listed: false }, s1: { listed: false } },
  }
  expect(presetOf(open, true)).toEqual(nothing)
  expect(presetOf(open, false)).toEqual(nothing)
  const chosen = decided(open, presetOf(open, true), 'network', { listed: true })
  expect(chosen.listings).toEqual(nothing.listings)
  expect(problemWith(open, chosen, true)).toMatchObject({ code: 'outcome-unconcluded' })
})

test('S14: where all categories go together, one that is not recommended keeps the others out, with the reason', () => {
  const preset = presetOf(one, false)
  expect(preset.categories.network).toEqual({ listed: false, reason: '按现行业务规则，须全部类别获推荐方可入选' })
  expect(preset.listings.n1).toEqual({ listed: false, reason: ALONE })
  expect(problemWith(one, preset, false)).toBeUndefined()
})

test('S14: where all categories go together and all are recommended, each is listed with its products', () => {
  const categories = { network: 'recommended', security: 'recommended' } as const
  const all = { ...one, conclusion: { ...one.conclusion!, categories } }
  expect(presetOf(all, false)).toEqual({
    categories: { network: { listed: true }, security: { listed: true } },
    listings: { n1: { listed: true }, n2: { listed: false }, s1: { listed: true } },
  })
})

test('[R14] products are removed with their category, and return with it as concluded', () => {
  const without = decided(one, presetOf(one, true), 'network', { listed: false, reason: '业绩存疑' })
  expect(without.listings.n1).toEqual({ listed: false, reason: ALONE })
  expect(problemWith(one, without, true)).toBeUndefined()
  expect(decided(one, without, 'network', { listed: true })).toEqual(presetOf(one, true))
})

test('[R14] a product omitted by itself stays out when its category returns', () => {
  const out = { listed: false, reason: '重复' }
  const left = decided(one, presetOf(one, true), 'n1', out)
  const back = decided(one, decided(one, left, 'network', { listed: true }), 'network', { listed: true })
  expect(back.listings.n1).toEqual(out)
})

test('[R15] omitting a recommended item needs a reason; others are never listed', () => {
  const preset = presetOf(one, true)
  expect(problemWith(one, decided(one, preset, 'n1', { listed: false }), true)).toMatchObject({
    code: 'outcome-reason-missing',
  })
  expect(problemWith(one, decided(one, preset, 'n2', { listed: true }), true)).toMatchObject({
    code: 'outcome-not-recommended',
  })
})

test('[R14] the preview holds the edition in force and marks what is new', () => {
  const before = {
    providers: [{ ...one, categoryCode: 'network' as const, listing: null, name: '乙公司', creditCode: '2' }],
    solutions: [],
    products: [],
  }
  const preview = previewOf([one], { a: presetOf(one, true) }, before)
  expect(preview.providers.map(({ entry, fresh }) => [entry.name, fresh])).toEqual([
    ['乙公司', false],
    ['甲公司', true],
  ])
  expect(preview.solutions.map(({ entry, fresh }) => [entry.name, fresh])).toEqual([['n1', true]])
  expect(preview.products).toEqual([])
})
