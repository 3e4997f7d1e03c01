import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { API_OWNERS, apiTypesOf, imports, ORDER, placeOf, ROOT, sources } from '../house/imports'
import { faultOf } from '../house/rules'

test('the order names every plugin, and every plugin is in the order', () => {
  const folders = readdirSync(join(ROOT, 'src/plugins')).filter((name) =>
    existsSync(join(ROOT, 'src/plugins', name, 'package.json')),
  )
  expect([...ORDER].sort()).toEqual(folders.sort())
  expect(ORDER.flatMap(apiTypesOf).sort()).toEqual(readdirSync(join(ROOT, 'src/api')).sort())
})

test.each(ORDER)('%s has less than 9,000 lines with its tests', (plugin) => {
  const folder = join(ROOT, 'src/plugins', plugin)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const lines = files.map((file) => readFileSync(join(folder, file), 'utf8').split('\n').length - 1)
  expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThan(9000)
})

test('imports are seen', () => {
  expect(sources().length).toBeGreaterThan(700)
  expect(imports().length).toBeGreaterThan(3000)
  expect(imports()).toContainEqual({ from: 'plugins/pool/server/index.ts', to: 'plugins/pool/domain/standing-flow.ts' })
})

test('imports point down and go through contracts', () => {
  const faults = imports().flatMap((one) => {
    const fault = faultOf(one)
    return fault ? [`${one.from} -> ${one.to}: ${fault}`] : []
  })
  expect(faults).toEqual([])
})

test.each([
  ['shared/pure/text.ts', 'shared/server/flows/act.ts'],
  ['shared/pure/text.ts', 'policy/categories.ts'],
  ['shared/server/flows/act.ts', 'policy/categories.ts'],
  ['shared/server/flows/act.ts', 'plugins/pool/contract.ts'],
  ['shared/server/flows/act.ts', 'shared/admin/act.ts'],
  ['shared/server/flows/act.ts', 'api/city/content-types/city/schema.ts'],
  ['shared/admin/act.ts', 'plugins/pool/contract.ts'],
  ['shared/admin/act.ts', 'shared/server/flows/act.ts'],
  ['policy/categories.ts', 'plugins/pool/contract.ts'],
  ['policy/categories.ts', 'shared/server/flows/act.ts'],
  ['plugins/pool/domain/words.ts', 'plugins/pool/server/index.ts'],
  ['plugins/pool/domain/words.ts', 'shared/server/flows/act.ts'],
  ['plugins/pool/admin/index.tsx', 'plugins/pool/server/index.ts'],
  ['plugins/pool/admin/index.tsx', 'shared/server/flows/act.ts'],
  ['plugins/pool/server/index.ts', 'plugins/pool/admin/index.tsx'],
  ['plugins/pool/server/index.ts', 'plugins/experts/server/index.ts'],
  ['plugins/pool/server/index.ts', 'plugins/experts/domain/words.ts'],
  ['plugins/pool/server/index.ts', 'plugins/filing/contract.ts'],
  ['plugins/pool/contract.ts', 'plugins/pool/server/index.ts'],
  ['plugins/lists/domain/words.ts', 'plugins/filing/contract-server.ts'],
  ['plugins/lists/admin/index.tsx', 'plugins/filing/contract-server.ts'],
  ['plugins/lists/server/index.ts', 'plugins/notices/contract.ts'],
  ['api/product/content-types/product/schema.ts', 'plugins/filing/domain/words.ts'],
  ['api/product/content-types/product/schema.ts', 'plugins/catalogue/server/index.ts'],
  ['plugins/lists/admin/index.tsx', 'plugins/filing/admin/index.tsx'],
  ['plugins/lists/domain/words.ts', 'plugins/filing/domain/words.ts'],
  ['plugins/filing/contract.ts', 'plugins/filing/contract-server.ts'],
  ['plugins/forms/contract.ts', 'plugins/filing/contract-server.ts'],
  ['plugins/lists/server/content-types/list/schema.ts', 'plugins/lists/server/index.ts'],
  ['api/product/content-types/product/schema.ts', 'plugins/catalogue/contract-server.ts'],
  ['shared/admin/act.ts', 'policy/categories.ts'],
  ['demo/demo.ts', 'plugins/pool/server/index.ts'],
  ['admin/theme.ts', 'plugins/pool/contract.ts'],
  ['upgrades/rooms.ts', 'plugins/pool/contract.ts'],
  ['index.ts', 'plugins/pool/admin/index.tsx'],
  ['plugins/pool/server/index.ts', 'demo/demo.ts'],
  ['plugins/pool/server/index.ts', 'index.ts'],
])('an import of %s from %s is refused', (from, to) => {
  expect(faultOf({ from, to })).toEqual(expect.any(String))
})

test.each([
  ['plugins/lists/server/index.ts', 'plugins/filing/contract.ts'],
  ['plugins/lists/server/index.ts', 'plugins/filing/contract-server.ts'],
  ['plugins/lists/domain/words.ts', 'plugins/filing/contract.ts'],
  ['plugins/lists/admin/index.tsx', 'plugins/lists/server/content-types/list/schema.ts'],
  ['plugins/lists/server/index.ts', 'shared/server/flows/act.ts'],
  ['api/product/content-types/product/schema.ts', 'plugins/catalogue/domain/words.ts'],
  ['index.ts', 'plugins/desk/server/roles.ts'],
])('an import of %s from %s is allowed', (from, to) => {
  expect(faultOf({ from, to })).toBeUndefined()
})

test('every place is known', () => {
  for (const file of sources())
    expect([...ORDER, 'kernel', 'policy', 'demo', 'app', ...Object.values(API_OWNERS)]).toContain(placeOf(file).owner)
})
