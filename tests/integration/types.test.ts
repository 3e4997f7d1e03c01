import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { running } from '../harness/running'

const OUT = join('types', 'generated')
const folder = mkdtempSync(join(tmpdir(), 'pool-types-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('types/generated says what the content types are; else: npm run types', async () => {
  await running.generateTypes(folder)
  const committed = join(process.env.APP_DIR as string, OUT)
  const names = readdirSync(committed).sort()
  expect(readdirSync(join(folder, OUT)).sort()).toEqual(names)
  const text = (root: string, name: string): string[] => readFileSync(join(root, name), 'utf8').split('\n')
  for (const name of names) expect(text(committed, name)).toEqual(text(join(folder, OUT), name))
})
