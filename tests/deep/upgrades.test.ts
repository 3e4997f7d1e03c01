import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { boot, dropDatabases, newDatabase } from '../harness/boots'
import { EARLIER, NEWEST, definitionsOf, printOf, restored } from '../harness/earlier'
import { withClient } from '../harness/new-database'

afterAll(dropDatabases)

test('there are dumps to start from', () => {
  expect(EARLIER.length).toBeGreaterThan(0)
})

describe('an upgraded database has what a new one has', () => {
  test('columns, constraints, triggers, functions, policies and grants', async () => {
    const fresh = await newDatabase()
    expect(await boot(fresh)).toMatchObject({ code: 0 })
    const wanted = (await ours(fresh)).map(plain)
    const { url } = await restored(NEWEST)
    expect(await boot(url)).toMatchObject({ code: 0 })
    const present = (await ours(url)).map(plain)
    expect(wanted.filter((line) => !present.includes(line))).toEqual([])
    // What is there beyond it was kept on purpose.
    expect(present.filter((line) => !wanted.includes(line))).toEqual([])
  })
})

/** Without the queue's tables, and without constraints that only say again that a column is not null. */
const ours = async (url: string): Promise<string[]> =>
  (await definitionsOf(url)).filter((line) => !/pgboss|^constraint .* NOT NULL \w+$/.test(line))

/** A dump that was restored casts each element of a list where the original cast the list; it means the same. */
const plain = (line: string): string => line.replace(/::(text|character varying)(\[\])?/g, '').replace(/[()[\]]/g, '')

describe('a boot that does not come through leaves the database as it was', () => {
  test('rows that a constraint refuses', async () => {
    const { url } = await restored(NEWEST)
    await withClient(url, (client) =>
      client.query(`alter table announcements drop constraint announcements_published_is_dated;
        alter table announcements disable trigger user;
        update announcements set title = null where state = 'published';
        alter table announcements enable trigger user`),
    )
    const before = await printOf(url)
    const { code, output } = await boot(url)
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('announcements_published_is_dated') })
    expect(await printOf(url)).toEqual(before)
  })

  test.each(['database upgrade', 'database constraints applied'])('the process is killed after “%s”', async (line) => {
    const { url } = await restored(NEWEST)
    const before = await printOf(url)
    expect(await killedAfter(line, url)).toBe('SIGKILL')
    await withoutSessions(url)
    expect(await printOf(url)).toEqual(before)
    expect(await boot(url)).toMatchObject({ code: 0 })
  })
})

/** Boots the app on a database and kills it at once when it prints a line. @returns what ended it */
function killedAfter(line: string, url: string): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [join(process.env.APP_DIR as string, 'tests/harness/boot-child.cjs')], {
    cwd: process.env.APP_DIR,
    env: { ...process.env, DATABASE_URL: url, SEED: 'none', LOG_LEVEL: 'info' },
  })
  child.stdout.on('data', (data: Buffer) => data.toString().includes(line) && child.kill('SIGKILL'))
  return new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)))
}

/** The server notices a lost connection a moment later, and takes back then what it had not committed. */
async function withoutSessions(url: string): Promise<void> {
  await withClient(url, async (client) => {
    for (let left = 1; left > 0; ) {
      const { rows } = await client.query<{ n: number }>(
        'select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
      left = rows[0]?.n ?? 0
    }
  })
}
