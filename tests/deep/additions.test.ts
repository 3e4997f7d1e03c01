import { execFile } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ADDITIONS } from '../additions/all'
import { copyWith, type Copy } from '../additions/copy'

/** Not run: additions cannot break them (limits, spreadsheets, processes), or they compare generated documents. */
const ELSEWHERE =
  /^(additions|growth|import-.*|linear-regexes|search|production|translations|documents|procedure|authorisation|notices-document)\.test\.ts$/
/** Registers and declares things of its own, so it does not share modules with the others. */
const ALONE = 'tests/pure/registries.test.ts'
const SUITES = [
  ...readdirSync(join(__dirname, '..', 'pure'))
    .filter((file) => file.endsWith('.test.ts') && !ELSEWHERE.test(file))
    .map((file) => `tests/pure/${file}`),
  ...['territories', 'follows'].map((name) => `src/shared/server/walls/${name}.test.ts`),
]
const PROOF = 'tests/pure/proof.test.ts'

/** All suites and proofs as one test file: loading the sources for each suite would take twice as long. */
const proof = (): string =>
  [
    ...ADDITIONS.map(({ to, proof: body }) => `test(${JSON.stringify(to)}, () => {${body}})`),
    ...SUITES.filter((suite) => suite !== ALONE).map(
      (suite) => `describe('${suite}', () => { require('../../${suite.replace(/\.ts$/, '')}') })`,
    ),
  ].join('\n')

let copy: Copy | undefined
beforeAll(() => {
  copy = copyWith(ADDITIONS)
})
afterAll(() => copy?.remove())

/** Not `spawnSync`: the app in this process would find that its database does not answer. */
const inCopy = (...args: string[]): Promise<string> =>
  new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: copy?.folder, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve(error ? `${error.message}${stdout}${stderr}` : 'passed'),
    )
  })

/** Finds incomplete lists that only the compiler checks: names of roles, uids, events, states. */
test.each([
  ['server and tests', 'tsconfig.check.json', []],
  ['the panel', 'src/admin/tsconfig.json', ['--noEmit']],
])('with all of them, %s compile', async (_, project, more) => {
  expect(await inCopy(join('node_modules', 'typescript', 'bin', 'tsc'), '-p', project, ...more)).toBe('passed')
})

test('nothing else has to be touched: with all of them, every test of the sources passes', async () => {
  writeFileSync(join(copy?.folder ?? '', PROOF), proof())
  const jest = join('node_modules', 'jest', 'bin', 'jest.js')
  const args = ['--selectProjects=pure', '--runInBand', '--silent', '--ci', '--cacheDirectory=.cache/jest']
  expect(await inCopy(jest, ...args, '--runTestsByPath', PROOF, ALONE)).toBe('passed')
})
