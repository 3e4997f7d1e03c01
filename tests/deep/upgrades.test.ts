import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { FIRST_FORM, itemOf, itemsOf } from '../../src/plugins/forms/domain/form'
import { REMOVED_COLUMNS } from '../../src/upgrades/removed-columns'
import { boot, dropDatabases, newDatabase } from '../harness/boots'
import { EARLIER, NEWEST, definitionsOf, printOf, restored, restoredUnconstrained } from '../harness/earlier'
import { withClient } from '../harness/new-database'
import { changedCounts, changedPermissions, linksIn, preparedLinks, upgradeFrom } from '../harness/upgrading'
import type { Kept } from '../harness/upgraded'
import { formsIn, plainly, withoutRetired } from '../harness/upgraded-forms'
import { queuesIn, waitingIn, WAITING } from '../harness/waiting-items'

afterAll(dropDatabases)

/** Rows per state that the version did not have yet. */
const FORMER: Record<string, Record<string, number>> = {
  '0.1.0': { 'announcements published': 8 },
  '0.2.0': { 'announcements published': 8 },
}
/** History lines written by the upgrade, which verifies organisations that could act unverified. */
const WRITTEN: Record<string, Record<string, number>> = { '0.1.0': { enterprise: 253, provider: 49 } }
/** 0.8.0 begins the draft of the next form where there is one, and rewrites the conditions of the seven categories. */
const hasForm = ({ counts }: Kept): boolean => Number(counts.application_forms ?? 0) > 0
const RENEWED: Record<string, number> = { 'application-form': 1, 'provider-category': 7 }

const PANEL = '/content-manager/collection-types'
/** Links to moved types, URL-encoded and plain, and to types whose names only begin like one. */
const PREPARED: Record<string, string> = {
  '0.5.0': preparedLinks([
    `${PANEL}/plugin%3A%3Afiling.list/a`,
    `${PANEL}/plugin::filing.list/b`,
    `${PANEL}/plugin::filing.city-list/c`,
    `${PANEL}/plugin::filing.lists/d`,
  ]),
  '0.6.0': `${preparedLinks([
    `${PANEL}/plugin%3A%3Aapplications.application-form/a`,
    `${PANEL}/plugin::applications.application-form/b`,
    `${PANEL}/plugin::applications.application-formula/c`,
  ])}; ${WAITING}`,
}
const LINKS: Record<string, string[]> = {
  '0.5.0': [
    `${PANEL}/plugin%3A%3Alists.list/a`,
    `${PANEL}/plugin::filing.city-list/c`,
    `${PANEL}/plugin::filing.lists/d`,
    `${PANEL}/plugin::lists.list/b`,
  ],
  '0.6.0': [
    `${PANEL}/plugin%3A%3Aforms.application-form/a`,
    `${PANEL}/plugin::applications.application-formula/c`,
    `${PANEL}/plugin::forms.application-form/b`,
  ],
}

/** Upgraded databases, by the version that they came from. */
const upgraded = new Map<string, string>()

test('there is a dump of each earlier version', () => {
  expect(EARLIER).toEqual(['0.1.0', '0.2.0', '0.3.0', '0.4.0', '0.5.0', '0.6.0', '0.7.0'])
})

/** The newest version is tested in `upgrade-newest.test.ts`. */
test.each(EARLIER.slice(0, -1))('[R67] a database of %s comes over', async (version) => {
  const { url, before, after } = await upgradeFrom(version, { prepared: PREPARED[version] })
  upgraded.set(version, url)
  expect(changedCounts(before, after)).toEqual(hasForm(before) ? ['application_forms: 1 -> 2'] : [])
  expect(after.states).toMatchObject({ ...before.states, ...FORMER[version] })
  expect(changedPermissions(before, after)).toEqual([])
  const written: Record<string, number> = { ...RENEWED, ...WRITTEN[version] }
  for (const [type, n] of Object.entries(before.history))
    if (!STRAPIS.includes(type)) expect({ type, n: after.history[type] }).toEqual({ type, n: n + (written[type] ?? 0) })
  expect(before.arranged.length).toBeGreaterThan(15)
  expect(after.arranged).toEqual(before.arranged)
  if (version === '0.1.0') expect(await unverifiedIn(url)).toBe(0)
  if (version in LINKS) expect(await linksIn(url)).toEqual(LINKS[version])
})

test.each(EARLIER.slice(2, -1))(
  '[R06] the form of %s stays in force; its draft asks what the policy asks',
  async (version) => {
    const [current, draft, ...more] = await formsIn(upgraded.get(version) as string)
    expect(more).toEqual([])
    expect([current?.state, current?.form.version, draft?.state, draft?.form.version]).toEqual([
      'current',
      1,
      'draft',
      2,
    ])
    expect(itemOf(current!.form, '7.3.service')).toBeUndefined()
    expect(current?.form.thresholds['condition-3.1-links']).toBe(1)
    expect({ ...withoutRetired(draft!.form), version: FIRST_FORM.version }).toEqual(plainly(FIRST_FORM))
    expect(itemsOf(draft!.form).flatMap(({ item: { code, retired } }) => (retired ? [code] : []))).toEqual([
      '2.1.plans',
      '7.3.events',
    ])
  },
)

test.each(EARLIER.slice(0, 2))('[R06] %s had no form, and begins with the policy’s', async (version) => {
  const forms = await formsIn(upgraded.get(version) as string)
  expect(forms).toEqual([{ state: 'current', form: plainly(FIRST_FORM) }])
})

test('waiting job items of 0.6.0 moved to the renamed queue with their retry counts', async () => {
  const url = upgraded.get('0.6.0') as string
  const [name, dead] = ['kernel.job-items', 'kernel.job-items.dead']
  expect(await waitingIn(url)).toEqual([
    { name, id: '910001', state: 'created', retry_count: 0, dead_letter: dead },
    { name, id: '910002', state: 'retry', retry_count: 2, dead_letter: dead },
    { name: dead, id: '910003', state: 'created', retry_count: 0, dead_letter: null },
  ])
  expect(await queuesIn(url)).toEqual([name, dead])
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

/** Without redundant NOT NULL constraints. */
const ours = async (url: string): Promise<string[]> =>
  (await definitionsOf(url)).filter((line) => !/^constraint .* NOT NULL \w+$/.test(line))

/** Restored dumps cast each element of an array instead of the array; normalise both. */
const plain = (line: string): string => line.replace(/::(text|character varying)(\[\])?/g, '').replace(/[()[\]]/g, '')

describe('a failed boot leaves the database unchanged', () => {
  test('rows that a constraint refuses', async () => {
    const url = await restoredUnconstrained()
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
    const url = await restoredUnconstrained()
    const before = await printOf(url)
    expect(await killedAfter(line, url)).toBe('SIGKILL')
    await withoutSessions(url)
    expect(await printOf(url)).toEqual(before)
    expect(await boot(url)).toMatchObject({ code: 0 })
    upgraded.set(NEWEST, url)
  })
})

describe('an upgraded database has what a new one has, and nothing else', () => {
  let wanted: string[]
  beforeAll(async () => {
    const fresh = await newDatabase()
    expect(await boot(fresh)).toMatchObject({ code: 0 })
    wanted = (await ours(fresh)).map(plain)
  })

  test.each(EARLIER)('from %s: columns, constraints, triggers, functions, policies and grants', async (version) => {
    const present = (await ours(upgraded.get(version) as string)).map(plain)
    expect(wanted.filter((line) => !present.includes(line))).toEqual([])
    expect(present.filter((line) => !wanted.includes(line) && !isKept(line))).toEqual([])
  })
})

/** Columns of attributes that the present version removed. */
const KEPT = REMOVED_COLUMNS.filter(({ droppedIn }) => !droppedIn).map(({ table, column }) => `${table}.${column}`)

const isKept = (line: string): boolean => KEPT.some((name) => line.startsWith(`column public.${name} `))

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
