import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ADDITIONS, counted, promised } from '../additions/all'
import { copyWith, type Copy } from '../additions/copy'

/** Excluded because additions cannot break them (limits, spreadsheets), or because generated documents differ. */
const ELSEWHERE =
  /^(additions|growth|import-.*|linear-regexes|search|production|translations|documents|procedure|authorisation|notices-document)\.test\.ts$/
const SUITES = [
  ...readdirSync(__dirname)
    .filter((file) => file.endsWith('.test.ts') && !ELSEWHERE.test(file))
    .map((file) => join('tests/pure', file)),
  ...['territories', 'follows'].map((name) => `src/shared/server/walls/${name}.test.ts`),
]
const PROOF = 'tests/pure/proof.test.ts'

let copy: Copy | undefined
beforeAll(() => {
  const made = (copy = copyWith(ADDITIONS))
  const tests = ADDITIONS.map(({ to, proof }) => `test(${JSON.stringify(to)}, () => {${proof}})`)
  writeFileSync(join(made.folder, PROOF), tests.join('\n'))
})
afterAll(() => copy?.remove())

test('each of these changes touches as many files as the README promises', () => {
  const of = promised()
  expect(Object.fromEntries(counted())).toEqual(Object.fromEntries([...counted()].map(([to]) => [to, of.get(to)])))
})

test('nothing else has to be touched: with all of them, every test of the sources passes', () => {
  const jest = join('node_modules', 'jest', 'bin', 'jest.js')
  const args = ['--selectProjects=pure', '--silent', '--ci', '--cacheDirectory=.cache/jest', '--runTestsByPath']
  const { status, stderr, stdout } = spawnSync(process.execPath, [jest, ...args, PROOF, ...SUITES], {
    cwd: copy?.folder,
    encoding: 'utf8',
  })
  expect([status, status === 0 ? '' : `${stdout}${stderr}`]).toEqual([0, ''])
})
