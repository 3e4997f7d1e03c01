import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..')
const text = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8')
const rows = text.split('\n').filter((line) => /^\| API\d+ /.test(line))
const proofs = rows.flatMap((row) =>
  [...row.matchAll(/`((?:tests|src)\/[\w./-]+\.test\.ts)` “([^”]+)”/g)].map(
    ([, file = '', title = '']) => [file, title] as const,
  ),
)

test('every risk has its row, and every row a proof', () => {
  expect(rows.map((row) => /^\| (API\d+)/.exec(row)?.[1])).toEqual(Array.from({ length: 10 }, (_, n) => `API${n + 1}`))
  expect(rows.filter((row) => !/`tests\/[\w./-]+\.test\.ts` “/.test(row))).toEqual([])
})

test.each(proofs)('%s: %s', (file, title) => {
  expect(existsSync(join(ROOT, file))).toBe(true)
  expect(readFileSync(join(ROOT, file), 'utf8')).toContain(title)
})
