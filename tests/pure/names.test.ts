import { isKeyOfPlugin, namedByKernel, namedIn, upwardNames, wordsOf } from '../house/names'
import { sources } from '../house/imports'

test('no string of the kernel names a plugin’s type, route, text or queue, and none of a plugin names a later one’s', () => {
  expect(upwardNames()).toEqual([])
})

test.each([
  ['plugin::filing.batch', ['filing']],
  ['plugin::filing.batch.open', ['filing']],
  ['select 1 where uid = plugin::lists.list or uid = api::demand.demand', ['lists', 'filing']],
  ['/filing/workbench', ['filing']],
  ['/api/lists/', ['lists']],
  ['/filing', ['filing']],
  ['filing', []],
  ['plugin::users-permissions.user', []],
  ['/content-manager/collection-types/x', []],
])('what %s names', (text, named) => {
  expect(namedIn(text)).toEqual(named)
})

test.each([
  ['desk.job-items', true],
  ['desk.act.done', true],
  ['files.1', false],
  ['files', false],
  ['No such files.', false],
  ['lists.state = any($1)', false],
  ['kernel.job-items', false],
])('whether %s is a key of a plugin: %s', (text, isKey) => {
  expect(isKeyOfPlugin(text)).toBe(isKey)
})

test('no identifier of the kernel has a plugin’s name in it', () => {
  expect(namedByKernel()).toEqual([])
  expect(wordsOf('deskWords')).toContain('desk')
})

test('singular names of types are unique', () => {
  const names = sources()
    .filter((file) => /content-types\/.*\/schema\.ts$/.test(file))
    .map((file) => file.split('/').at(-2))
  expect(names.length).toBeGreaterThan(35)
  expect(new Set(names).size).toBe(names.length)
})
