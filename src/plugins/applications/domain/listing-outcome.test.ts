import fc from 'fast-check'
import { isRefusal, must } from '../../../shared/pure/refusal'
import { goodFacts } from './fixtures'
import { admittedIn, determine, listEntries, type Conclusion, type AppliedScope } from './listing-outcome'
import { supervisingCity } from './supervising-city'

const [device, plan] = goodFacts().listings
const other = { ...plan!, documentId: 'plan-2', name: '另一方案' }
const third = { ...plan!, documentId: 'plan-3', name: '第三方案' }
const submitted: AppliedScope = {
  categories: ['smart-equipment', 'network', 'solution'],
  listings: [device!, plan!, other, third],
}
const conclusion: Conclusion = {
  categories: { 'smart-equipment': 'recommended', network: 'not-recommended', solution: 'recommended' },
  listings: { device: 'recommended', plan: 'recommended', 'plan-2': 'not-recommended', 'plan-3': 'not-recommended' },
}
const yes = { listed: true }
const no = { listed: false }
const good = {
  categories: { 'smart-equipment': yes, network: no, solution: yes },
  listings: { device: yes, plan: yes, 'plan-2': no, 'plan-3': no },
}
const each = { decidedPerCategory: true }
const decide = (change: { categories?: object; listings?: object } = {}, concluded: Conclusion | null = conclusion) =>
  determine(
    submitted,
    concluded,
    { categories: { ...good.categories, ...change.categories }, listings: { ...good.listings, ...change.listings } },
    each,
  )

test('[R14] three categories applied for, two admitted, one solution of three selected: three lists', () => {
  const outcome = must(decide())
  expect(admittedIn(outcome)).toEqual(['smart-equipment', 'solution'])
  expect(listEntries('甲公司', submitted, outcome)).toEqual([
    { list: 'providers', categoryCode: 'smart-equipment', listing: null, name: '甲公司' },
    { list: 'providers', categoryCode: 'solution', listing: null, name: '甲公司' },
    { list: 'products', categoryCode: 'smart-equipment', listing: 'device', name: '数控机床' },
    { list: 'solutions', categoryCode: 'solution', listing: 'plan', name: '整体方案' },
  ])
})

test('[R14] not listing a recommended item needs a reason', () => {
  expect(decide({ listings: { plan: { listed: false, reason: ' 与另一方案重复 ' } } })).toMatchObject({
    listings: { plan: { listed: false, reason: '与另一方案重复' } },
  })
})

test.each([
  ['[R15] without a conclusion', () => decide({}, null), 'outcome-unconcluded', {}],
  [
    '[R15] with a category nobody concluded on',
    () => decide({}, { ...conclusion, categories: { network: 'recommended', solution: 'recommended' } }),
    'outcome-unconcluded',
    { codes: ['smart-equipment'] },
  ],
  [
    '[R14] what is not recommended',
    () => decide({ categories: { network: yes } }),
    'outcome-not-recommended',
    { code: 'network' },
  ],
  [
    '[R14] a solution not recommended',
    () => decide({ listings: { 'plan-2': yes } }),
    'outcome-not-recommended',
    { code: 'plan-2' },
  ],
  [
    '[R14] a recommendation passed over in silence',
    () => decide({ categories: { solution: { listed: false, reason: ' ' } } }),
    'outcome-reason-missing',
    { code: 'solution' },
  ],
  [
    '[R14] a category not applied for',
    () => decide({ categories: { security: yes } }),
    'outcome-foreign',
    { codes: ['security'] },
  ],
  ['[R14] a listing not put forward', () => decide({ listings: { else: no } }), 'outcome-foreign', { codes: ['else'] }],
  [
    '[R14] nothing said of a category',
    () => determine(submitted, conclusion, { categories: {}, listings: good.listings }, each),
    'outcome-missing',
    { codes: submitted.categories },
  ],
  [
    '[R14] a word instead of a result',
    () => decide({ categories: { network: 'no' } }),
    'outcome-malformed',
    { code: 'network', value: 'no' },
  ],
  [
    '[R14] a solution whose category is not admitted',
    () => decide({ categories: { solution: { listed: false, reason: '另行研究' } } }),
    'outcome-listing-alone',
    { code: 'plan', name: '整体方案', category: 'solution', categoryLabel: '系统解决方案服务商' },
  ],
  [
    '[R14] all or nothing by S14',
    () => determine(submitted, conclusion, good, { decidedPerCategory: false }),
    'outcome-all-or-nothing',
    { codes: ['network'], names: ['网络服务商'], namesEn: ['network'] },
  ],
])('cannot be determined: %s', (_, go, code, values) => {
  expect(go()).toMatchObject({ ok: false, code, values })
})

test('[R14] a reason has up to 2000 characters', () => {
  const because = (reason: unknown) =>
    decide({
      categories: { solution: { listed: false, reason } },
      listings: { plan: { listed: false, reason: '随类别' } },
    })
  expect(must(because('因'.repeat(2000))).categories.solution?.reason).toHaveLength(2000)
  expect(isRefusal(because('𠮷'.repeat(2000)))).toBe(false)
  for (const reason of ['因'.repeat(2001), 7, ['因']])
    expect(because(reason)).toMatchObject({ code: 'outcome-malformed', values: { code: 'solution' } })
})

test('[R14] S14: where all categories are needed, all or none are admitted', () => {
  const categories = (listed: boolean) => ({ network: { listed }, solution: { listed } })
  const conclude = (network: 'recommended' | 'not-recommended'): Conclusion => ({
    categories: { network, solution: network },
    listings: {},
  })
  const both = (listed: boolean) =>
    determine(
      { categories: ['network', 'solution'], listings: [] },
      conclude(listed ? 'recommended' : 'not-recommended'),
      { categories: categories(listed), listings: {} },
      { decidedPerCategory: false },
    )
  expect([both(true), both(false)]).toEqual([
    { categories: categories(true), listings: {} },
    { categories: categories(false), listings: {} },
  ])
})

test('[R14] with any input only recommended items are listed', () => {
  const result = fc.oneof(fc.constantFrom<unknown>(yes, no, { listed: false, reason: '因' }), fc.jsonValue())
  const categories = fc.dictionary(fc.constantFrom(...submitted.categories, 'security', '__proto__'), result)
  const listings = fc.dictionary(fc.constantFrom('device', 'plan', 'plan-2', 'plan-3'), result)
  fc.assert(
    fc.property(categories, listings, fc.boolean(), (given, goods, base) => {
      const from = base ? good : { categories: {}, listings: {} }
      const outcome = determine(
        submitted,
        conclusion,
        { categories: { ...from.categories, ...given }, listings: { ...from.listings, ...goods } },
        each,
      )
      if (isRefusal(outcome)) return expect(outcome.code).toMatch(/^outcome-/)
      for (const code of admittedIn(outcome)) expect(conclusion.categories[code]).toBe('recommended')
      for (const [id, { listed }] of Object.entries(outcome.listings))
        if (listed) expect(conclusion.listings[id]).toBe('recommended')
    }),
  )
})

test('[R05] S15: a provider belongs to its registered city; from outside, to its branch or to the province', () => {
  const outside = { registeredCityCode: null, outsideProvince: true, branchCityCode: '370200' }
  expect(supervisingCity({ ...outside, outsideProvince: false, registeredCityCode: '370100' }, 'province')).toBe(
    '370100',
  )
  expect(supervisingCity(outside, 'branch-city')).toBe('370200')
  expect(supervisingCity({ ...outside, branchCityCode: null }, 'branch-city')).toBeNull()
  expect(supervisingCity(outside, 'province')).toBeNull()
})
