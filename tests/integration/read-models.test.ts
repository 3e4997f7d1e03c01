import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { query } from '../harness/app'

const PLUGINS = join(__dirname, '../../src/plugins')
const MODELS = readdirSync(PLUGINS).flatMap((plugin) => {
  const file = join(PLUGINS, plugin, 'domain/read-models.ts')
  if (!existsSync(file)) return []
  return Object.entries(jest.requireActual<Record<string, string>>(file))
    .filter(([, sql]) => sql.startsWith('('))
    .map(([name, sql]): [string, string] => [`${plugin}.${name}`, sql])
})

test('read models exist', () => {
  expect(MODELS.length).toBeGreaterThan(10)
})

test.each(MODELS)('%s names columns that exist', async (_, sql) => {
  expect(await query(`select * from ${sql} rows limit 0`)).toEqual([])
})

test("a lock through a read model locks the table's rows only", async () => {
  const providers = MODELS.find(([name]) => name === 'organisations.PROVIDERS')?.[1]
  const plan = await query<{ 'QUERY PLAN': string }>(
    `explain (costs off) select id from ${providers} providers where credit_code = 'X' for update`,
  )
  const text = plan.map((line) => line['QUERY PLAN']).join('\n')
  expect(text).toMatch(/^LockRows/)
  // The condition is applied in the scan of the table, so only matching rows are locked.
  expect(text).toMatch(/Scan[^\n]* on providers\b[\s\S]*(Cond|Filter)[^\n]*credit_code/)
  expect(text).not.toContain('Subquery Scan')
})
