import { boot, dropDatabases, newDatabase } from '../harness/boots'
import { NEWEST, printOf, restored } from '../harness/earlier'
import { withClient } from '../harness/new-database'
import { keptIn } from '../harness/upgraded'
import { changedCounts, changedPermissions, linksIn, preparedLinks, upgradeFrom } from '../harness/upgrading'

afterAll(dropDatabases)

const PANEL = '/content-manager/collection-types'
/** Links to the moved type, URL-encoded and plain, and to a type whose name only begins like it. */
const ADDRESSES = preparedLinks([
  `${PANEL}/plugin%3A%3Aapplications.application-form/a`,
  `${PANEL}/plugin::applications.application-form/b`,
  `${PANEL}/plugin::applications.application-formula/c`,
])

/** Job items in a queue with its former name: new, retried, failed. */
const WAITING = `insert into pgboss.job (name, data, state, retry_count, start_after, dead_letter, keep_until) values
    ('desk.job-items', '{"id":"910001"}', 'created', 0, now() + interval '90 days', 'desk.job-items.dead', now() + interval '9 years'),
    ('desk.job-items', '{"id":"910002"}', 'retry', 2, now() + interval '90 days', 'desk.job-items.dead', now() + interval '9 years'),
    ('desk.job-items.dead', '{"id":"910003"}', 'created', 0, now() + interval '90 days', null, now() + interval '9 years')`

const waitingIn = (url: string): Promise<unknown[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(
      `select name, data ->> 'id' as id, state::text, retry_count, dead_letter from pgboss.job
       where data ->> 'id' like '91000%' order by id`,
    )
    return rows
  })

const queuesIn = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select name from pgboss.queue where name ~ 'job-items' order by 1`,
    )
    return rows.map(({ name }) => name)
  })

describe('a database of the version before', () => {
  let url: string

  test('comes over, once: rows, states, permissions, tokens, history, lists as arranged, public pages', async () => {
    const { before, after, ...upgraded } = await upgradeFrom(NEWEST, { prepared: `${ADDRESSES}; ${WAITING}` })
    url = upgraded.url
    expect(changedCounts(before, after)).toEqual([])
    expect(after.states).toEqual(before.states)
    expect(Object.keys(before.permissions)).toEqual(expect.arrayContaining(['panel on-duty', 'panel pool-province']))
    expect(changedPermissions(before, after)).toEqual([])
    // At every boot Strapi grants account roles permissions that we remove again.
    expect({ ...after.history, permission: 0 }).toEqual({ ...before.history, permission: 0 })
    expect(before.arranged.length).toBeGreaterThan(30)
    expect(after.arranged).toEqual(before.arranged)
    expect(await linksIn(url)).toEqual([
      '/content-manager/collection-types/plugin%3A%3Aforms.application-form/a',
      '/content-manager/collection-types/plugin::applications.application-formula/c',
      '/content-manager/collection-types/plugin::forms.application-form/b',
    ])
  })

  test('waiting job items move to the renamed queue with their retry counts', async () => {
    const [name, dead] = ['kernel.job-items', 'kernel.job-items.dead']
    expect(await waitingIn(url)).toEqual([
      { name, id: '910001', state: 'created', retry_count: 0, dead_letter: dead },
      { name, id: '910002', state: 'retry', retry_count: 2, dead_letter: dead },
      { name: dead, id: '910003', state: 'created', retry_count: 0, dead_letter: null },
    ])
    expect(await queuesIn(url)).toEqual([name, dead])
  })

  test('that a newer version has upgraded is refused, with one sentence and code 65', async () => {
    const newer = await newDatabase(new URL(url).pathname.slice(1))
    await withClient(newer, (client) => client.query(`insert into desk_upgrade (id) values ('99.0.0/orders')`))
    const before = await printOf(newer)
    const { code, output } = await boot(newer)
    expect({ code, output }).toEqual({
      code: 65,
      output: expect.stringMatching(/desk_upgrade.*99\.0\.0\/orders.*newer version/),
    })
    expect(output).not.toMatch(/\n\s+at /)
    expect(await printOf(newer)).toEqual(before)
  })
})

test('a boot that fails after its last step leaves the database as it was', async () => {
  const { url } = await restored(NEWEST)
  const before = await printOf(url)
  const kept = await keptIn(url)
  const { code, output } = await boot(url, { PROVINCE_CODE: '410000', LOG_LEVEL: 'info' })
  expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('belongs to province 370000') })
  expect(output).toContain('database constraints applied')
  expect(await printOf(url)).toEqual(before)
  expect(await keptIn(url)).toEqual(kept)
})
