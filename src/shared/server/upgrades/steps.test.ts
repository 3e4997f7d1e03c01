import { clearBootRegistries } from '../process/boot-registries'
import { allUpgrades, defineUpgrades } from './steps'

beforeEach(clearBootRegistries)

test('steps run in the order of versions, as numbers; those of one version as they were declared', () => {
  defineUpgrades('app', [{ id: '0.10.0/orders' }, { id: '0.9.0/two' }])
  defineUpgrades('app', [{ id: '0.9.0/one' }, { id: '0.6.0/rooms' }])
  expect(allUpgrades().map(({ id }) => id)).toEqual(['0.6.0/rooms', '0.9.0/two', '0.9.0/one', '0.10.0/orders'])
})

test('a step has a version and a name, once', () => {
  expect(() => defineUpgrades('app', [{ id: 'rooms' }])).toThrow('give version/name')
  defineUpgrades('app', [{ id: '0.6.0/rooms' }])
  expect(() => defineUpgrades('app', [{ id: '0.6.0/rooms' }])).toThrow('has registered it already')
})
