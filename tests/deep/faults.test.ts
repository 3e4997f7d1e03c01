import { compare, ledger, seenDuring, unexcused } from '../faults/ledger'
import { providers, setStage, type Stage } from '../faults/stage'
import { startWriters, type Writers } from '../faults/writers'
import { withClient } from '../harness/new-database'

const WRITERS = 8
const UNKEYED = 1
/** Faults in which a connection may break without an answer: its process is gone at once. */
const MAY_BE_CUT: string[] = []

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
