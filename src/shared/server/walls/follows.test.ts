import type { Core } from '@strapi/strapi'
import type { Follows } from '../../pure/schema'
import { bindFlow } from '../flows/flows'
import { follows, inLockOrder } from './follows'
import { clearBootRegistries } from '../process/boot-registries'

const app = (territory: object): Core.Strapi =>
  ({
    contentTypes: { 'api::visit.visit': { uid: 'api::visit.visit', attributes: {}, pluginOptions: { territory } } },
  }) as unknown as Core.Strapi

afterEach(clearBootRegistries)

test('[R70] a type with a city and an owner says whether it follows; one with only either of them need not', () => {
  const both = { city: 'cityCode', owner: 'creditCode' }
  expect(() => follows(app(both))).toThrow(/visit.visit belongs to an organisation and a city/)
  const declaration = { with: 'enterprise' } as const
  expect(follows(app({ ...both, follows: declaration })).get('api::visit.visit')).toBe(declaration)
  expect(follows(app({ ...both, follows: { not: 'why' } })).size).toBe(1)
  for (const one of [{ city: 'cityCode' }, { owner: 'creditCode' }]) expect(follows(app(one)).size).toBe(0)
})

test('[R70] rows of a flow follow by an action of it', () => {
  const label = { zh: '访', en: 'visit' }
  const flow = { name: 'visit', label, initial: 'new', states: { new: { label, final: true } }, actions: {} }
  bindFlow({ flow, uid: 'api::visit.visit', plugin: 'desk', kind: 'visit', writtenBy: 'verbs' })
  const along = app({ city: 'cityCode', owner: 'creditCode', follows: { with: 'provider' } })
  expect(() => follows(along)).toThrow(/needs the action hand-over/)
})

test('rows are locked in the order that the types declare', () => {
  const order = (types: Record<string, Follows>) => inLockOrder(new Map(Object.entries(types)), 'provider')
  expect(order({ b: { with: 'provider' }, a: { with: 'provider' } })).toEqual(['a', 'b'])
  expect(
    order({ a: { with: 'provider', after: ['c', 'elsewhere'] }, b: { with: 'provider' }, c: { with: 'provider' } }),
  ).toEqual(['b', 'c', 'a'])
  expect(order({ a: { with: 'provider' }, b: { with: 'provider', before: ['a'] }, c: { with: 'enterprise' } })).toEqual(
    ['b', 'a'],
  )
  expect(order({ a: { not: 'why' } })).toEqual([])
  expect(() => order({ a: { with: 'provider', before: ['b'] }, b: { with: 'provider', before: ['a'] } })).toThrow(
    /a, b follow before and after/,
  )
})
