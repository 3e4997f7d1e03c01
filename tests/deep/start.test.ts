import fs from 'node:fs'
import path from 'node:path'
import { answers, makeClone, type Clone } from '../faults/clone'
import { freePort } from '../harness/ports'
import { until } from '../harness/until'

let clone: Clone

beforeAll(() => {
  clone = makeClone()
})

afterAll(() => clone.remove())

async function started() {
  const port = String(await freePort())
  const { npm, output } = clone.start({ SEED: 'none', PORT: port })
  const url = `http://127.0.0.1:${port}`
  await until(() => {
    if (npm.exitCode !== null) throw new Error(`npm start ended:\n${output()}`)
    return output().includes('Ctrl-C 停止 stops')
  })
  expect(await answers(url)).toBe(true)
  return { npm, url, output }
}

const pidOf = (name: RegExp): number | undefined => clone.processes().find(({ command }) => name.test(command))?.pid

/** Waits until the server and its PostgreSQL have ended, PostgreSQL with a clean shutdown. */
async function allGone(): Promise<void> {
  await until(() => clone.processes().length === 0)
  const log = fs.readFileSync(path.join(clone.folder, '.data', 'postgres.log'), 'utf8')
  expect(log.trimEnd().split('\n').at(-1)).toContain('database system is shut down')
}

test('a server that was killed is started again while PostgreSQL runs on; SIGTERM to npm ends both', async () => {
  const { npm, url, output } = await started()
  const postgres = pidOf(/bin\/postgres/)
  process.kill(pidOf(/serve\.mjs/) as number, 'SIGKILL')
  await until(() => output().includes('(restart 1 of at most 5 within ten minutes)'))
  await until(() => answers(url))
  expect(pidOf(/bin\/postgres/)).toBe(postgres)
  process.kill(npm.pid as number, 'SIGTERM')
  await allGone()
  await until(() => npm.exitCode !== null || npm.signalCode !== null)
  expect(npm.signalCode).toBeNull()
})

test.each([
  ['Ctrl-C in a terminal', 'SIGINT', 'group'],
  ['SIGTERM to the process group', 'SIGTERM', 'group'],
  ['SIGHUP to npm alone, which does not pass it on', 'SIGHUP', 'npm'],
  ['npm killed', 'SIGKILL', 'npm'],
] as const)('%s reaches the server and PostgreSQL', async (_, signal, whom) => {
  const { npm } = await started()
  const pid = npm.pid as number
  process.kill(whom === 'group' ? -pid : pid, signal)
  await allGone()
})
