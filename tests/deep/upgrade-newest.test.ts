import { boot, dropDatabases, newDatabase } from '../harness/boots'
import { NEWEST, definitionsOf, printOf, restoredUnconstrained } from '../harness/earlier'
import { withClient } from '../harness/new-database'
import { keptIn } from '../harness/upgraded'
import { changedCounts, changedPermissions, upgradeFrom } from '../harness/upgrading'

afterAll(dropDatabases)

/** The database began with 0.1.0, and every version since kept the column that 0.3.0 removed. */
const KEPT_COLUMN = 'alter table announcements add column published_online boolean default true'

const hasKeptColumn = async (url: string): Promise<boolean> =>
  (await definitionsOf(url)).some((line) => line.startsWith('column public.announcements.published_online '))

describe('a database of the version before', () => {
  let url: string

  test('comes over, once: rows, states, permissions, tokens, history, lists as arranged, public pages', async () => {
    const { before, after, ...upgraded } = await upgradeFrom(NEWEST, { prepared: KEPT_COLUMN })
    url = upgraded.url
    // 0.9.0 begins the draft of the next form.
    expect(changedCounts(before, after)).toEqual(['application_forms: 1 -> 2'])
    expect(after.states).toEqual({ ...before.states, 'application_forms draft': 1 })
    expect(Object.keys(before.permissions)).toEqual(expect.arrayContaining(['panel on-duty', 'panel pool-province']))
    expect(changedPermissions(before, after)).toEqual([])
    // At every boot Strapi grants account roles permissions that we remove again.
    const more = (type: string, n: number): Record<string, number> => ({
      [type]: Number(before.history[type] ?? 0) + n,
    })
    const written = { permission: 0, ...more('application-form', 1), ...more('provider-category', 7) }
    expect({ ...after.history, permission: 0 }).toEqual({ ...before.history, ...written })
    expect(before.arranged.length).toBeGreaterThan(30)
    expect(after.arranged).toEqual(before.arranged)
    expect(await hasKeptColumn(url)).toBe(false)
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
  const url = await restoredUnconstrained()
  const before = await printOf(url)
  const kept = await keptIn(url)
  const { code, output } = await boot(url, { PROVINCE_CODE: '410000', LOG_LEVEL: 'info' })
  expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('belongs to province 370000') })
  expect(output).toContain('database constraints applied')
  expect(await printOf(url)).toEqual(before)
  expect(await keptIn(url)).toEqual(kept)
})
