import type * as Jobs from '../../src/shared/server/jobs/jobs'
import type * as Tasks from '../../src/shared/server/tasks/tasks'
import { accountFor, as, staffUser } from '../harness/people'
import { given, JINAN, QINGDAO, yearAfterAll, type Given } from '../harness/given'
import { database, load, query } from '../harness/app'
import { takenBack } from '../harness/taken-back'
import { rulesOf } from '../matrix/actions/all'

const { jobOf } = load<typeof Jobs>('shared/server/jobs/jobs.js')
const { awaiting } = load<typeof Tasks>('shared/server/tasks/tasks.js')

const DAY = 86_400_000
/** An instant in Shanghai. */
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`)
// In the far future, so that no batch of another test is due.
const LAST = { liaison: '2031-08-15', filing: '2031-08-20', recommendation: '2031-08-22' }
const endOf = (day: string): string => new Date(at(`${day} 00:00`).getTime() + DAY).toISOString()

const batch = (values: object = {}): Promise<Given> =>
  given.batch({
    ...values,
    liaisonDueAt: endOf(LAST.liaison),
    filingClosesAt: endOf(LAST.filing),
    recommendClosesAt: endOf(LAST.recommendation),
  })

interface Item extends Record<string, unknown> {
  key: string
}
const job = (name: string): Jobs.Job => jobOf(`filing.${name}`) as Jobs.Job
const dueIn = async (name: string, now: Date, of: Given): Promise<Item[]> =>
  (await job(name).due(now, 10_000)).filter(({ key }) => key.startsWith(`${of.documentId}:`))
const handle = (name: string, item: Item, now: Date): Promise<void> =>
  database.inTransaction(() => job(name).handle(item, now))
const noticesOf = (key: string): Promise<{ recipient: string; notice: string; channel: string; body: string }[]> =>
  query('select recipient, notice, channel, body from notices_message where occasion like $1 order by id', [`%${key}`])

/** Removes a liaison that another test may have appointed. */
async function withoutLiaison(): Promise<string> {
  const [city] = await query<{ code: string }>(
    `select code from cities where code not in (select city_code from liaisons where state = 'current') order by code desc limit 1`,
  )
  return city?.code as string
}

describe('[R19] the liaison', () => {
  test('three days and one day before to the city, the day after to city and province', async () => {
    await as.province()
    const code = await withoutLiaison()
    await as.cityOfficer(code)
    const officer = `staff:${(await staffUser(`city-${code}`, 'pool-city')).id}`
    const province = `staff:${(await staffUser('province', 'pool-province')).id}`
    const own = await batch()
    const keyed = async (now: string): Promise<Item | undefined> =>
      (await dueIn('remind-liaison', at(now), own)).find(({ key }) => key.split(':')[1] === code)
    expect(await keyed('2031-08-12 08:59')).toBeUndefined()
    const early = (await keyed('2031-08-12 09:00')) as Item
    expect(early.key).toBe(`${own.documentId}:${code}:2031-08-15:-3`)
    await handle('remind-liaison', early, at('2031-08-12 09:00'))
    const first = await noticesOf(early.key)
    expect(first.map(({ recipient }) => recipient)).toContain(officer)
    expect(first.map(({ recipient }) => recipient)).not.toContain(province)
    expect(first[0]?.body).toContain('还有3天')
    expect(first[0]?.body).toContain('2031年8月15日24时')
    const late = (await keyed('2031-08-16 09:00')) as Item
    expect(late.key).toMatch(/:1$/)
    await handle('remind-liaison', late, at('2031-08-16 09:00'))
    expect((await noticesOf(late.key)).map(({ recipient }) => recipient)).toEqual(
      expect.arrayContaining([officer, province]),
    )
  })

  test('a city that has named one meanwhile is not reminded', async () => {
    const code = await withoutLiaison()
    const officer = await as.cityOfficer(code)
    const own = await batch()
    const now = at('2031-08-14 09:00')
    const item = (await dueIn('remind-liaison', now, own)).find(({ key }) => key.split(':')[1] === code) as Item
    const [city] = await query<{ id: string }>('select document_id as id from cities where code = $1', [code])
    const body = { name: '王五', post: '科员', phone: '13800000001' }
    expect(await officer.post(`/desk/city/${city?.id}/name-liaison`, body)).toAnswer(200)
    await handle('remind-liaison', item, now)
    expect(await noticesOf(item.key)).toEqual([])
  })
})

describe('[R24] drafts before the close', () => {
  test('only enterprises with drafts, once each, with their number', async () => {
    const own = await batch()
    const enterprise = await given.enterprise()
    await given.demand({ batch: own.id, enterprise })
    await given.demand({ batch: own.id, enterprise })
    const filed = await given.demand({ batch: own.id, state: 'submitted' })
    const { id } = await accountFor(enterprise.creditCode)
    const now = at('2031-08-17 10:00')
    const items = await dueIn('remind-drafts', now, own)
    expect(items.map(({ key }) => key)).toEqual([`${own.documentId}:${enterprise.creditCode}:2031-08-20:-3`])
    expect(items.some(({ key }) => key.includes(filed.creditCode))).toBe(false)
    await handle('remind-drafts', items[0] as Item, now)
    const sent = await noticesOf((items[0] as Item).key)
    expect(new Set(sent.map(({ recipient }) => recipient))).toEqual(new Set([`account:${id}`]))
    expect(sent[0]?.body).toContain('2项')
    // Idempotent across processes and repeated runs.
    await handle('remind-drafts', items[0] as Item, now)
    expect(await noticesOf((items[0] as Item).key)).toHaveLength(sent.length)
  })

  test('after a weekend of downtime the latest only; after the close none', async () => {
    const own = await batch()
    await given.demand({ batch: own.id })
    const keys = async (now: string) => (await dueIn('remind-drafts', at(now), own)).map(({ key }) => key.split(':')[3])
    expect(await keys('2031-08-19 23:00')).toEqual(['-1'])
    expect(await keys('2031-08-21 00:00')).toEqual([])
  })

  test('[R04] an extension applies to those it covers', async () => {
    const own = await batch()
    const extended = await given.demand({ batch: own.id, cityCode: QINGDAO })
    const other = await given.demand({ batch: own.id, cityCode: JINAN })
    const until = endOf('2031-08-21')
    await database.insertRows('plugin::filing.extension', [
      { batch: own.id, window: 'filing', scope: 'city', cityCode: QINGDAO, until, reason: '台风' },
    ])
    const keys = (await dueIn('remind-drafts', at('2031-08-18 09:00'), own)).map(({ key }) => key)
    expect(keys).toContain(`${own.documentId}:${extended.creditCode}:2031-08-21:-3`)
    expect(keys).toContain(`${own.documentId}:${other.creditCode}:2031-08-20:-3`)
  })

  test('[R03] no reminder if its window was moved meanwhile', async () => {
    const own = await batch()
    await given.demand({ batch: own.id })
    const now = at('2031-08-19 09:00')
    const [item] = await dueIn('remind-drafts', now, own)
    const province = await as.province()
    const body = { filingClosesAt: endOf('2031-08-22'), reason: '延后' }
    expect(await province.post(`/filing/batch/${own.documentId}/change-windows`, body)).toAnswer(200)
    await handle('remind-drafts', item as Item, now)
    expect(await noticesOf((item as Item).key)).toEqual([])
    const [moved] = await dueIn('remind-drafts', now, own)
    expect(moved?.key).toMatch(/:2031-08-22:-3$/)
  })
})

test('[R28] cities with demands left: two days, one day, and on the closing morning, with the number', async () => {
  await as.cityOfficer(JINAN)
  const own = await batch()
  for (const state of ['submitted', 'selected', 'recommended', 'draft', 'returned'])
    await given.demand({ batch: own.id, state })
  const offsets = async (now: string) =>
    (await dueIn('remind-cities', at(now), own)).map(({ key }) => key.split(':')[3])
  expect(await offsets('2031-08-20 08:00')).toEqual([])
  expect(await offsets('2031-08-20 09:00')).toEqual(['-2'])
  expect(await offsets('2031-08-21 09:00')).toEqual(['-1'])
  const now = at('2031-08-22 09:00')
  const [item] = (await dueIn('remind-cities', now, own)) as [Item]
  expect(item.key).toBe(`${own.documentId}:${JINAN}:2031-08-22:0`)
  await handle('remind-cities', item, now)
  const sent = await noticesOf(item.key)
  expect(sent.map(({ recipient }) => recipient)).toContain(
    `staff:${(await staffUser(`city-${JINAN}`, 'pool-city')).id}`,
  )
  expect(sent[0]?.body).toContain('2项需求')
  expect(sent[0]?.body).toContain('今日截止')
})

test('[R28] the number that a city is reminded of is the one on its officer’s home page', () =>
  takenBack(async () => {
    const own = await batch({ year: await yearAfterAll(), ordinal: 1 })
    const states = rulesOf('demand').states
    for (const [at, state] of states.entries())
      for (let n = 0; n <= at % 3; n += 1) await given.demand({ batch: own.id, state, cityCode: JINAN })
    await given.demand({ batch: own.id, state: 'submitted', cityCode: QINGDAO })
    const reminded = await dueIn('remind-cities', at('2031-08-22 09:00'), own)
    for (const code of [JINAN, QINGDAO]) {
      const { tasks } = await awaiting({ kind: 'city', id: 'admin:0', name: '经办', cityCodes: [code] })
      const shown = tasks.filter(({ plugin, count }) => plugin === 'filing' && count !== undefined)
      const total = shown.reduce((sum, { count = 0 }) => sum + count, 0)
      expect(total).toBeGreaterThan(0)
      const item = reminded.find(({ key }) => key.split(':')[1] === code)
      expect(item).toMatchObject({ values: { waiting: total } })
    }
    const [without] = await query<{ code: string }>(
      `select code from cities where code not in (select city_code from demands where batch_id = $1::int) limit 1`,
      [own.id],
    )
    expect(reminded.map(({ key }) => key.split(':')[1])).not.toContain(without?.code)
  }))

test('[R19] a city is reminded of its liaison if its officer’s home page says that none is named', async () => {
  const own = await batch()
  const reminded = (await dueIn('remind-liaison', at('2031-08-12 09:00'), own)).map(({ key }) => key.split(':')[1])
  const cities = await query<{ code: string }>('select code from cities')
  const told = []
  for (const { code } of cities) {
    const { tasks } = await awaiting({ kind: 'city', id: 'admin:0', name: '经办', cityCodes: [code] })
    if (tasks.some(({ key }) => key === `liaison-${code}`)) told.push(code)
  }
  expect(told.length).toBeGreaterThan(0)
  expect([...reminded].sort()).toEqual(told.sort())
})
