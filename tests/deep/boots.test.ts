import { boot, columnType, dropDatabases, newDatabase, promises } from '../harness/boots'

afterAll(dropDatabases)

/** A table that the changed schema adds and the next schema no longer declares. */
const KEPT = 'enterprises_mate_lnk'

const without = (lists: Record<string, string[]>, table: string): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(lists).map(([name, lines]) => [name, lines.filter((line) => !line.includes(table))]),
  )

describe('database objects of ours survive Strapi’s schema sync', () => {
  let reference: Awaited<ReturnType<typeof promises>>
  let booted: string

  beforeAll(async () => {
    const url = await newDatabase()
    expect(await boot(url, { TZ: 'UTC' })).toMatchObject({ code: 0 })
    reference = await promises(url)
    booted = new URL(url).pathname.slice(1)
  })

  test('a changed schema: a column that a policy names changes its type, and everything stands again', async () => {
    const url = await newDatabase(booted)
    expect(await columnType(url)).toBe('character varying')
    expect(await boot(url, { CHANGE_SCHEMA: '1' })).toMatchObject({ code: 0 })
    expect(await columnType(url)).toBe('text')
    const changed = await promises(url)
    // Link tables of walled types get a policy, a unique to-one side and a territory check; media keep theirs.
    expect(changed.policies.filter((name) => !reference.policies.includes(name))).toEqual(['enterprises_mate_lnk'])
    expect(changed.triggers.filter((name) => !reference.triggers.includes(name))).toEqual([
      'desk_home_enterprise_id enterprises_mate_lnk',
      'desk_record_delete enterprises_mate_lnk',
      'desk_record_insert enterprises_mate_lnk',
      'desk_record_update enterprises_mate_lnk',
    ])
    expect(changed.indexes.filter((name) => !reference.indexes.includes(name))).toEqual([
      'enterprises_mate_lnk_enterprise_id_once',
    ])
    expect(changed.media).toEqual(reference.media)
    expect(await boot(url)).toMatchObject({ code: 0 })
    const back = await promises(url)
    // An undeclared table is kept for one version, with row-level security but without policy and grant.
    expect(without(back, KEPT)).toEqual(reference)
    expect(back.walled).toContain(KEPT)
    expect([...back.policies, ...back.grants].filter((line) => line.startsWith(KEPT))).toEqual([])
  })

  test('two at once on an empty database', async () => {
    const url = await newDatabase()
    const [one, two] = await Promise.all([boot(url), boot(url)])
    expect(one).toMatchObject({ code: 0 })
    expect(two).toMatchObject({ code: 0 })
    expect(await promises(url)).toEqual(reference)
  })
})
