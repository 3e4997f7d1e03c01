import { setTimeout as pause } from 'node:timers/promises'
import { holdCommits, letCommitsGo, untilWaiting } from '../faults/commits'
import { compare, ledger, seenDuring, underWay, unexcused } from '../faults/ledger'
import { providers, setStage, type Stage } from '../faults/stage'
import { startWriters, type Writers } from '../faults/writers'
import { withClient } from '../harness/new-database'
import { until } from '../harness/until'

const WRITERS = 8
const UNKEYED = 1
/** Faults in which a connection may break without an answer: its process is gone at once. */
const KILLED = 'killed'
const MAY_BE_CUT = [KILLED]

const book = ledger()
let stage: Stage
let writers: Writers

beforeAll(async () => {
  stage = await setStage()
  writers = startWriters(stage.front.url, book, await providers(stage, WRITERS, UNKEYED))
  await writers.allAnswered()
})

afterAll(() => stage.close())

/** Plays a fault while the clients write, and waits until each of them has been answered afterwards. */
async function play(fault: string, act: () => Promise<void>): Promise<void> {
  book.fault = fault
  await act()
  const over = performance.now()
  await writers.allAnswered()
  const seconds = ((performance.now() - over) / 1000).toFixed(1)
  console.info(`${fault}: all answered ${seconds} s after its end; ${JSON.stringify(seenDuring(book, fault))}`)
  book.fault = 'none'
}

test('PostgreSQL is restarted', () =>
  play('restarted', async () => {
    await stage.cluster.stop()
    await stage.cluster.start()
  }))

test('PostgreSQL is stopped for ten seconds', () =>
  play('stopped', async () => {
    await stage.cluster.stop()
    await pause(10_000)
    await stage.cluster.start()
  }))

test('PostgreSQL does not answer for 20 seconds', () =>
  play('paused 20 s', async () => {
    stage.cluster.pause()
    await pause(20_000)
    stage.cluster.resume()
  }))

test('PostgreSQL does not answer for 45 seconds: whoever waits is told so meanwhile', () =>
  play('paused 45 s', async () => {
    stage.cluster.pause()
    await pause(1000)
    const areAnswered = underWay(book)
    await pause(44_000)
    // While it still says nothing: else this would wait for ever.
    await until(areAnswered)
    stage.cluster.resume()
  }))

test('one of the two processes is killed when writes are committed and not yet answered', () =>
  play(KILLED, async () => {
    const { adminUrl } = stage.cluster
    const [victim] = stage.processes
    await holdCommits(adminUrl)
    await untilWaiting(adminUrl, `wait_event = 'SyncRep'`, WRITERS)
    victim.kill()
    await until(async () => !(await victim.isBack()))
    await letCommitsGo(adminUrl)
    await until(() => victim.isBack())
  }))

test('every write that was answered is there, and none twice', async () => {
  await writers.end()
  const rows = await withClient(stage.cluster.url, async (client) => {
    const sql = `select name, count(*)::int as n from products where name ~ '^\\d+:\\d+$' group by name`
    return (await client.query<{ name: string; n: number }>(sql)).rows
  })
  const told = compare(book, new Map(rows.map(({ name, n }) => [name, n])))
  console.info(JSON.stringify(told))
  expect(told).toMatchObject({ lost: [], twice: [], undone: [] })
  expect(unexcused(book, MAY_BE_CUT)).toEqual([])
})
