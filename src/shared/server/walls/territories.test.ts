import type { Core } from '@strapi/strapi'
import { territories } from './territories'

const app = (types: Record<string, object>): Core.Strapi =>
  ({
    contentTypes: Object.fromEntries(
      Object.entries(types).map(([uid, type]) => [uid, { uid, attributes: {}, ...type }]),
    ),
  }) as unknown as Core.Strapi

test('a type of ours without a declaration is refused, one of Strapi needs none', () => {
  expect(() => territories(app({ 'api::visit.visit': { pluginOptions: {} } }))).toThrow(/api::visit\.visit.*territory/)
  expect(() => territories(app({ 'plugin::desk.note': {} }))).toThrow(/plugin::desk\.note/)
  // Nobody's plugin is Strapi's by default.
  expect(() => territories(app({ 'plugin::other.thing': {} }))).toThrow(/plugin::other\.thing/)
  expect([...territories(app({ 'admin::user': {}, 'plugin::upload.file': {} })).keys()]).toEqual([])
})

test('a type with a territory keeps no components, a shared one may', () => {
  const attributes = { parts: { type: 'component', component: 'shared.part' } }
  const type = (territory: unknown) => app({ 'api::visit.visit': { pluginOptions: { territory }, attributes } })
  expect(() => territories(type({ city: 'cityCode' }))).toThrow(/visit\.parts.*components/)
  expect(() => territories(type('province'))).toThrow(/components/)
  expect(territories(type('shared')).get('api::visit.visit')).toBe('shared')
})

test.each(['component', 'dynamiczone'])('a %s is found behind other attributes, and named', (type) => {
  const attributes = { name: { type: 'string' }, parts: { type } }
  expect(() =>
    territories(app({ 'api::visit.visit': { pluginOptions: { territory: 'province' }, attributes } })),
  ).toThrow(/^api::visit\.visit\.parts: .*components/)
})

test('types come sorted, whatever order Strapi loads them in', () => {
  const shared = { pluginOptions: { territory: 'shared' } }
  const uids = ['plugin::lists.list', 'api::visit.visit', 'plugin::filing.batch', 'api::city.city']
  const keysOf = (order: readonly string[]): string[] => [
    ...territories(app(Object.fromEntries(order.map((uid) => [uid, shared])))).keys(),
  ]
  const sorted = ['api::city.city', 'api::visit.visit', 'plugin::filing.batch', 'plugin::lists.list']
  expect(keysOf(uids)).toEqual(sorted)
  expect(keysOf([...uids].reverse())).toEqual(sorted)
})
