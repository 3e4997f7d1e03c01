import { namedIn, upwardNames } from '../house/names'
import { sources } from '../house/imports'

test('no string of the kernel names a plugin’s type or route, and none of a plugin names a later one’s', () => {
  expect(upwardNames()).toEqual([])
})

test.each([
  ['plugin::filing.batch', ['filing']],
  ['plugin::filing.batch.open', ['filing']],
  ['select 1 where uid = plugin::lists.list or uid = api::demand.demand', ['lists', 'filing']],
  ['/filing/workbench', ['filing']],
  ['/api/lists/', ['lists']],
  ['filing', []],
  ['plugin::users-permissions.user', []],
  ['/content-manager/collection-types/x', []],
])('what %s names', (text, named) => {
  expect(namedIn(text)).toEqual(named)
})

test('no two types are called alike: pages find a type by its singular name', () => {
  const names = sources()
    .filter((file) => /content-types\/.*\/schema\.ts$/.test(file))
    .map((file) => file.split('/').at(-2))
  expect(names.length).toBeGreaterThan(35)
  expect(new Set(names).size).toBe(names.length)
})
