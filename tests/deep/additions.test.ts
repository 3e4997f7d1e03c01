import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ADDITIONS } from '../additions/all'
import { copyWith, type Copy } from '../additions/copy'

let copy: Copy | undefined
afterAll(() => copy?.remove())

/** Finds incomplete lists that only the compiler checks: names of roles, uids, events, states. */
test('with all that tests/pure/additions adds, server and tests compile', () => {
  copy = copyWith(ADDITIONS)
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc')
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.check.json'], {
    cwd: copy.folder,
    encoding: 'utf8',
  })
  expect([status, stdout]).toEqual([0, ''])
})
