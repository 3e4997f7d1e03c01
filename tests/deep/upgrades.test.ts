import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { boot, dropDatabases, newDatabase } from '../harness/boots'
import { EARLIER, NEWEST, definitionsOf, printOf, restored } from '../harness/earlier'
import { withClient } from '../harness/new-database'
import { changedCounts, changedPermissions, linksIn, preparedLinks, upgradeFrom } from '../harness/upgrading'

afterAll(dropDatabases)

/** Rows per state that the version did not have yet. */
const FORMER: Record<string, Record<string, number>> = {
  '0.1.0': { 'announcements published': 8 },
  '0.2.0': { 'announcements published': 8 },
}
/** History lines written by the upgrade, which verifies organisations that could act unverified. */
const WRITTEN: Record<string, Record<string, number>> = { '0.1.0': { enterprise: 253, provider: 49 } }

const PANEL = '/content-manager/collection-types'
/** URL-encoded links, and links to types whose names only begin like a moved one. */
const PREPARED: Record<string, string> = {
  '0.5.0': preparedLinks([
    `${PANEL}/plugin%3A%3Afiling.list/a`,
    `${PANEL}/plugin::filing.list/b`,
    `${PANEL}/plugin::filing.city-list/c`,
    `${PANEL}/plugin::filing.lists/d`,
  ]),
}

test('there is a dump of each earlier version', () => {
  expect(EARLIER).toEqual(['0.1.0', '0.2.0', '0.3.0', '0.4.0', '0.5.0', '0.6.0'])
})

/** The newest version is tested in `upgrade-newest.test.ts`. */
test.each(EARLIER.slice(0, -1))('[R67] a database of %s comes over', async (version) => {
  const { url, before, after } = await upgradeFrom(version, { prepared: PREPARED[version] })
  expect(changedCounts(before, after)).toEqual([])
  expect(after.states).toMatchObject({ ...before.states, ...FORMER[version] })
  expect(changedPermissions(before, after)).toEqual([])
  const written = WRITTEN[version] ?? {}
  for (const [type, n] of Object.entries(before.history))
    if (!STRAPIS.includes(type)) expect({ type, n: after.history[type] }).toEqual({ type, n: n + (written[type] ?? 0) })
  expect(before.arranged.length).toBeGreaterThan(15)
  expect(after.arranged).toEqual(before.arranged)
  if (version === '0.1.0') expect(await unverifiedIn(url)).toBe(0)
  if (version === '0.5.0')
    expect(await linksIn(url)).toEqual([
      '/content-manager/collection-types/plugin%3A%3Alists.list/a',
      '/content-manager/collection-types/plugin::filing.city-list/c',
      '/content-manager/collection-types/plugin::filing.lists/d',
      '/content-manager/collection-types/plugin::lists.list/b',
    ])
})

/** Granted by Strapi and removed by us at every boot; panel roles are derived. */
const STRAPIS = ['permission', 'role']

const unverifiedIn = (url: string): Promise<number> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from (select verified_at from enterprises union all select verified_at from providers) as o
       where verified_at is null`,
    )
    return Number(rows[0]?.n)
  })

test('an impossible step is reported before anything changes: table, rows, remedy', async () => {
  const { url } = await restored('0.2.0')
  await withClient(url, (client) => client.query(`update announcements set title = null where id in (1, 2)`))
  const before = await printOf(url)
  const { code, output } = await boot(url)
  expect({ code, output }).toEqual({
    code: 65,
    output: expect.stringMatching(/announcements（2条 rows）：.*请在原版本中补充.*complete them/),
  })
  expect(await printOf(url)).toEqual(before)
})

/** Without the queue's tables and redundant NOT NULL constraints. */
const ours = async (url: string): Promise<string[]> =>
  (await definitionsOf(url)).filter((line) => !/pgboss|^constraint .* NOT NULL \w+$/.test(line))

/** Restored dumps cast each element of an array instead of the array; normalise both. */
const plain = (line: string): string => line.replace(/::(text|character varying)(\[\])?/g, '').replace(/[()[\]]/g, '')

/** A fully upgraded database. */
let upgraded: string

describe('a failed boot leaves the database unchanged', () => {
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
    upgraded = url
  })
})

describe('an upgraded database has what a new one has', () => {
  test('columns, constraints, triggers, functions, policies and grants', async () => {
    const fresh = await newDatabase()
    expect(await boot(fresh)).toMatchObject({ code: 0 })
    const wanted = (await ours(fresh)).map(plain)
    const present = (await ours(upgraded)).map(plain)
    expect(wanted.filter((line) => !present.includes(line))).toEqual([])
    // Additional definitions are kept on purpose.
    expect(present.filter((line) => !wanted.includes(line))).toEqual([])
  })
})

/** Boots the app on a database and kills it when it prints this line. @returns the signal that ended it */
function killedAfter(line: string, url: string): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [join(process.env.APP_DIR as string, 'tests/harness/boot-child.cjs')], {
    cwd: process.env.APP_DIR,
    env: { ...process.env, DATABASE_URL: url, SEED: 'none', LOG_LEVEL: 'info' },
  })
  child.stdout.on('data', (data: Buffer) => data.toString().includes(line) && child.kill('SIGKILL'))
  return new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)))
}

/** Waits until PostgreSQL has noticed lost connections and rolled back. */
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
