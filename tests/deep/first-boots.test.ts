import { boot, dropDatabases, newDatabase, promises } from '../harness/boots'

afterAll(dropDatabases)

describe('database objects of ours survive Strapi’s schema sync', () => {
  test('an empty database, a second boot, two time zones, no LANG', async () => {
    const url = await newDatabase()
    expect(await boot(url, { TZ: 'Asia/Shanghai' })).toMatchObject({ code: 0 })
    const reference = await promises(url)
    expect(reference.encoding).toEqual(['UTF8'])
    expect(reference.policies.length).toBeGreaterThan(10)
    expect(reference.walled).toEqual(expect.arrayContaining(reference.policies))
    expect(reference.instants.filter((line) => line.includes('without'))).toEqual([])
    expect(reference.cities).toHaveLength(16)
    expect(await boot(url, { TZ: 'America/New_York' })).toMatchObject({ code: 0 })
    expect(await promises(url)).toEqual(reference)
  })

  test('a type that does not declare its territory stops the boot before its table is made', async () => {
    const url = await newDatabase()
    const { code, output } = await boot(url, { UNDECLARED: 'announcement' })
    expect(code).toBe(1)
    expect(output).toContain('api::announcement.announcement: declare its territory')
  })
})
