import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { holdCommits, letCommitsGo, untilWaiting } from '../faults/commits'
import { mountRefused } from '../faults/disk'
import { uploadOnFull } from '../faults/full-disk'
import { compare, ledger, QUIET, underWay, unexcused } from '../faults/ledger'
import { playMailDown } from '../faults/mail-down'
import { tableOf, writeDocument, type Played } from '../faults/report'
import { officer, providers, setStage, type Stage } from '../faults/stage'
import { stopDuringBulk, stopDuringImport, ROWS } from '../faults/stopped'
import { startWriters, type Writers } from '../faults/writers'
import { unexpectedIn } from '../harness/errors'
import { withClient } from '../harness/new-database'
import { until } from '../harness/until'

const PROVIDERS = 8
const UNKEYED = 1
const KILLED = 'one of two processes killed with -9'
/** Faults that kill a process, so that connections may break without an answer. */
const MAY_BE_CUT = [KILLED]

/** The only error lines that the processes may log. */
const EXPECTED = [/the database is away/, /a disk is full/, /private file storage: ENOSPC/]

const book = ledger()
const played: Played[] = [{ fault: book.fault }]
const noDisk = mountRefused()
let stage: Stage
let writers: Writers
let uploader: string

beforeAll(async () => {
  stage = await setStage()
  const firms = await providers(stage, PROVIDERS)
  uploader = firms[0] as string
  writers = startWriters(stage.front.url, book, [
    ...firms.map((token, at) => ({ keyed: at < PROVIDERS - UNKEYED, next: addsProducts(token, at) })),
    await officer(stage, PROVIDERS),
  ])
  await writers.allAnswered()
})

afterAll(() => stage.close())

const addsProducts = (token: string, at: number) => (n: number) => {
  const name = `${at}:${n}`
  const body = { name, kind: 'product', categoryCode: 'network' }
  return { name, sent: { method: 'POST', path: '/api/my/products', token, body } } as const
}

/** Causes a fault while the clients write, then waits until each of them has succeeded again. */
async function play<T>(fault: string, act: () => Promise<T>, also?: (result: T) => string): Promise<T> {
  book.fault = fault
  const result = await act()
  const over = performance.now()
  await writers.allAnswered()
  played.push({ fault, backAfter: (performance.now() - over) / 1000, also: also?.(result) })
  book.fault = QUIET
  // Writes that met this fault must end before the next fault.
  await writers.allAnswered()
  return result
}

test('PostgreSQL is restarted', () =>
  play('PostgreSQL restarted', async () => {
    await stage.cluster.stop()
    await stage.cluster.start()
  }))

test('PostgreSQL is stopped for ten seconds', () =>
  play('PostgreSQL stopped for 10 s', async () => {
    await stage.cluster.stop()
    await pause(10_000)
    await stage.cluster.start()
  }))

test('PostgreSQL does not answer for 20 seconds', () =>
  play('PostgreSQL paused for 20 s', async () => {
    stage.cluster.pause()
    await pause(20_000)
    stage.cluster.resume()
  }))

test('PostgreSQL does not answer for 45 seconds: waiting requests get 503 meanwhile', () =>
  play('PostgreSQL paused for 45 s', async () => {
    stage.cluster.pause()
    await pause(1000)
    const areAnswered = underWay(book)
    await pause(44_000)
    // During the fault: otherwise this would wait for ever.
    await until(areAnswered)
    stage.cluster.resume()
  }))

test('one of the two processes is killed when writes are committed and not yet answered', () =>
  play(KILLED, async () => {
    const { adminUrl } = stage.cluster
    const [victim] = stage.processes
    await holdCommits(adminUrl)
    await untilWaiting(adminUrl, `wait_event = 'SyncRep'`, PROVIDERS)
    victim.kill()
    await until(async () => !(await victim.isBack()))
    await letCommitsGo(adminUrl)
    await until(() => victim.isBack())
  }))

test('the mail server is down: requests succeed, and every mail arrives once when it is back', async () => {
  const outcome = await play(
    'mail server down and back',
    () => playMailDown(stage),
    ({ letters, notices }) =>
      `${letters.length} registrations were answered 202 meanwhile; ${letters.length} letters and ${notices.length} notices arrived afterwards, each once under its Message-ID.`,
  )
  expect(outcome.answered).toEqual({ 202: outcome.letters.length })
  expect(outcome.letters).toEqual(outcome.letters.map(() => 1))
  expect(outcome.notices.length).toBeGreaterThan(0)
  expect(outcome.notices).toEqual(outcome.notices.map(() => 1))
  expect(Object.keys(outcome.states)).toEqual(['sent'])
})

const onDisks = noDisk === undefined ? test : test.skip
if (noDisk !== undefined) {
  console.warn(`full disks are not played: ${noDisk}`)
  played.push({ fault: 'full disks', also: `not played: ${noDisk}.` })
}

onDisks.each([
  ['files', 'disk of private files full (tmpfs)', 'file-storage-down'],
  ['uploads', 'disk of uploads under way full (tmpfs)', 'storage-full'],
] as const)(
  'the disk of %s is full: an upload is refused, leaves nothing, and is taken later',
  async (name, fault, code) => {
    const { full, rows, files, later, isSame } = await play(
      fault,
      () => uploadOnFull(stage, (stage.disks as NonNullable<Stage['disks']>)[name], uploader),
      ({ full }) =>
        `an upload was answered 503 \`${full.code}\` and left nothing; with free space it was stored and read again.`,
    )
    expect({ ...full, ms: 0, body: 0, servedBy: 0 }).toMatchObject({
      status: 503,
      code,
      retryAfter: expect.any(Number),
    })
    expect([rows, files]).toEqual([0, []])
    expect([later.status, isSame]).toEqual([201, true])
  },
)

onDisks("the database's disk is full", () =>
  play("database's disk full (tablespace on tmpfs)", async () => {
    const { database } = stage.disks as NonNullable<Stage['disks']>
    database.fill()
    await until(() => book.writes.some(({ tries }) => tries.some((each) => each.code === 'storage-full')))
    database.clear()
  }),
)

let importId: string
test('a process is stopped during an import', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pool-list-'))
  const outcome = await play(
    'SIGTERM during an import and polls',
    () => stopDuringImport(stage, folder),
    ({ looks, written, found }) =>
      `polls were answered ${Object.entries(looks)
        .map(([status, count]) => `${status} (${count})`)
        .join(
          ', ',
        )}; ${written} of ${ROWS} firms were in when the import said that it was interrupted, ${found} after the same file again, none twice.`,
  )
  rmSync(folder, { recursive: true })
  importId = outcome.id
  expect(Object.keys(outcome.looks).filter((status) => !['200', '503'].includes(status))).toEqual([])
  expect(outcome.cut).toEqual({ state: 'failed', code: 'import-interrupted' })
  expect(outcome.written).toBeLessThan(ROWS)
  expect([outcome.found, outcome.firms]).toEqual([ROWS, ROWS])
})

test('a process is stopped during a bulk action and a slow read: both finish', async () => {
  const outcome = await play(
    'SIGTERM during a bulk action and a slow poll',
    () => stopDuringBulk(stage, importId),
    ({ bulk, slow, acts, lines }) =>
      `the bulk action on ${acts} rows was answered ${bulk.status}, the poll ${slow.status}; ${lines} lines of history.`,
  )
  expect([outcome.bulk.status, outcome.slow.status, outcome.code]).toEqual([200, 200, 0])
  expect(outcome.bulk.body.meta).toMatchObject({ done: outcome.acts, refused: 0 })
  expect(outcome.again.body).toEqual(outcome.bulk.body)
  expect([outcome.rejected, outcome.lines]).toEqual([outcome.acts, outcome.acts])
})

/** Log lines with the error numbers of failed writes, each with the lines after it. */
function logAbout(failed: readonly object[], output: string): string[] {
  const ids = JSON.stringify(failed).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
  const lines = output.split('\n')
  return lines.filter((_, at) =>
    lines.slice(Math.max(0, at - 12), at + 1).some((line) => ids.some((id) => line.includes(id))),
  )
}

test('every answered write is stored exactly once', async () => {
  await writers.end()
  const rows = await withClient(stage.cluster.url, async (client) => {
    const sql = `select name, count(*)::int as n from (select name from products union all
      select reason from desk_history where action in ('mark-priority', 'clear-priority')) w
      where name ~ '^\\d+:\\d+$' group by name`
    return (await client.query<{ name: string; n: number }>(sql)).rows
  })
  const found = new Map(rows.map(({ name, n }) => [name, n]))
  const outcome = compare(book, found)
  const table = tableOf(book, played, found)
  console.info(table)
  const failed = unexcused(book, MAY_BE_CUT)
  expect({ failed, log: stage.processes.map(({ output }) => logAbout(failed, output())) }).toEqual({
    failed: [],
    log: stage.processes.map(() => []),
  })
  expect(outcome).toMatchObject({ lost: [], twice: [], undone: [] })
  for (const { output } of stage.processes) expect(unexpectedIn(output(), EXPECTED)).toEqual([])
  if (process.env.WRITE_DOCS) writeDocument(table)
})
