import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ADDITIONS } from '../additions/all'
import { copyWith, type Copy } from '../additions/copy'

let copy: Copy | undefined
beforeAll(() => {
  copy = copyWith(ADDITIONS)
})
afterAll(() => copy?.remove())

/** Finds incomplete lists that only the compiler checks: names of roles, uids, events, states. */
test.each([
  ['server and tests', 'tsconfig.check.json', []],
  ['the panel', 'src/admin/tsconfig.json', ['--noEmit']],
])('with all that tests/pure/additions adds, %s compile', (_, project, more) => {
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc')
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', project, ...more], {
    cwd: copy?.folder,
    encoding: 'utf8',
  })
  expect([status, stdout]).toEqual([0, ''])
})
