import type * as Jobs from '../../src/shared/server/jobs/jobs'
import { accountFor, as, staffUser } from '../harness/people'
import { given, JINAN, QINGDAO, type Given } from '../harness/given'
import { database, load, query } from '../harness/app'
import { holds } from '../harness/setting'
import { rulesOf } from '../matrix/actions/all'

const { jobOf } = load<typeof Jobs>('shared/server/jobs/jobs.js')

const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`)
const endOf = (day: string): string => new Date(at(`${day} 00:00`).getTime() + 86_400_000).toISOString()
// In the far future, so that no batch of another test is due.
const batch = (values: object = {}): Promise<Given> =>
  given.batch({
    liaisonDueAt: endOf('2031-09-15'),
    filingClosesAt: endOf('2031-09-20'),
    recommendClosesAt: endOf('2031-09-22'),
    ...values,
  })

type Name = 'remind-returns' | 'remind-city-returns'
const job = (name: Name): Jobs.Job => jobOf(`filing.${name}`) as Jobs.Job
const dueIn = async (name: Name, now: string, of: Given): Promise<Jobs.JobItem[]> =>
  (await job(name).due(at(now), 10_000)).filter(({ key }) => key.startsWith(`${of.documentId}:`))
/** The second part of each key, its day and its offset. */
const keysIn = async (name: Name, now: string, of: Given): Promise<string[]> =>
  (await dueIn(name, now, of)).map(({ key }) => key.slice(of.documentId.length + 1))
const handle = (name: Name, item: Jobs.JobItem | undefined, now: string): Promise<void> =>
  database.inTransaction(() => job(name).handle(item as Jobs.JobItem, at(now)))
const sentFor = (occasion: string): Promise<{ recipient: string; notice: string; channel: string; body: string }[]> =>
  query('select recipient, notice, channel, body from notices_message where occasion like $1 order by id', [
    `%${occasion}`,
  ])
const staffId = async (name: string, role: string): Promise<string> => `staff:${(await staffUser(name, role)).id}`
const extend = (own: Given, window: string, until: string): Promise<unknown> =>
  database.insertRows('plugin::filing.extension', [
    { batch: own.id, window, scope: 'city', cityCode: QINGDAO, until: endOf(until), reason: '台风' },
  ])

describe('[S04] a demand returned to its enterprise', () => {
  test('three days, one day before the city is done and on the last day, at nine, to its accounts only', async () => {
    await as.province()
    await as.cityOfficer(JINAN)
    const own = await batch()
    const demand = await given.demand({ batch: own.id, state: 'returned' })
    const other = await given.demand({ batch: own.id, state: 'submitted' })
    const { id } = await accountFor(demand.creditCode)
    await accountFor(other.creditCode)
    const keys = (now: string) => keysIn('remind-returns', now, own)
    expect(await keys('2031-09-19 08:59:59.999')).toEqual([])
    expect(await keys('2031-09-19 09:00')).toEqual([`${demand.documentId}:2031-09-22:-3`])
    expect(await keys('2031-09-21 08:59:59.999')).toEqual([`${demand.documentId}:2031-09-22:-3`])
    expect(await keys('2031-09-21 09:00')).toEqual([`${demand.documentId}:2031-09-22:-1`])
    // After downtime the latest one only; nothing once the day is over.
    expect(await keys('2031-09-22 23:59:59.999')).toEqual([`${demand.documentId}:2031-09-22:0`])
    expect(await keys('2031-09-23 00:00')).toEqual([])
    const [item] = await dueIn('remind-returns', '2031-09-19 09:00', own)
    await handle('remind-returns', item, '2031-09-19 09:00')
    const sent = await sentFor(String(item?.key))
    expect(new Set(sent.map(({ recipient }) => recipient))).toEqual(new Set([`account:${id}`]))
    expect(sent.map(({ channel }) => channel).sort()).toEqual(['inbox', 'mail'])
    expect(sent[0]?.notice).toBe('demand-return-due')
    expect(sent[0]?.body).toMatch(/^测试企业.*：\n\n贵企业的需求“.*补正截止时间为2031年9月22日24时（还有3天）/)
    expect(sent[0]?.body).toContain('逾期本批次不再受理，可转入下一批次申报')
    await handle('remind-returns', item, '2031-09-19 09:00')
    expect(await sentFor(String(item?.key))).toHaveLength(sent.length)
  })

  test('[R04] an extension counts for those it covers', async () => {
    const own = await batch()
    const extended = await given.demand({ batch: own.id, cityCode: QINGDAO, state: 'returned' })
    const other = await given.demand({ batch: own.id, cityCode: JINAN, state: 'returned' })
    await extend(own, 'recommendation', '2031-09-24')
    expect(await keysIn('remind-returns', '2031-09-21 09:00', own)).toEqual([
      `${extended.documentId}:2031-09-24:-3`,
      `${other.documentId}:2031-09-22:-1`,
    ])
  })

  test('[S41] one that the province returned is answered until the day it named', async () => {
    const own = await batch()
    const { documentId } = await given.demand({ batch: own.id, state: 'returned', cityAnswerBy: endOf('2031-09-25') })
    expect(await keysIn('remind-returns', '2031-09-22 09:00', own)).toEqual([`${documentId}:2031-09-25:-3`])
  })

  test('not once it was answered', async () => {
    const own = await batch()
    const demand = await given.demand({ batch: own.id, state: 'returned' })
    const account = await as.account(demand.creditCode)
    const [item] = await dueIn('remind-returns', '2031-09-21 09:00', own)
    expect(await account.post(`/api/my/demands/${demand.documentId}/answer-return`)).toAnswer(200)
    await handle('remind-returns', item, '2031-09-21 09:00')
    expect(await sentFor(String(item?.key))).toEqual([])
    expect(await dueIn('remind-returns', '2031-09-21 09:00', own)).toEqual([])
  })

  test('only while it is returned, and only in an open batch', async () => {
    const own = await batch()
    for (const state of rulesOf('demand').states) await given.demand({ batch: own.id, state })
    expect(await keysIn('remind-returns', '2031-09-22 09:00', own)).toHaveLength(1)
    const closed = await batch({ state: 'closed' })
    await given.demand({ batch: closed.id, state: 'returned' })
    expect(await keysIn('remind-returns', '2031-09-22 09:00', closed)).toEqual([])
  })

  describe('where corrections end with filing', () => {
    holds('correctionAfterClose', false)

    test('is reminded of before filing closes for its city', async () => {
      const own = await batch()
      const extended = await given.demand({ batch: own.id, cityCode: QINGDAO, state: 'returned' })
      const other = await given.demand({ batch: own.id, cityCode: JINAN, state: 'returned' })
      await extend(own, 'filing', '2031-09-21')
      expect(await keysIn('remind-returns', '2031-09-20 09:00', own)).toEqual([
        `${extended.documentId}:2031-09-21:-1`,
        `${other.documentId}:2031-09-20:0`,
      ])
    })
  })
})

describe('[S41] demands that the province returned to a city', () => {
  const ANSWER_BY = { cityAnswerBy: endOf('2031-09-25') }

  test('two days, one day before its day and on it, to its officers, once with the number', async () => {
    await as.cityOfficer(QINGDAO)
    await as.cityOfficer(JINAN)
    await as.province()
    const own = await batch()
    for (let n = 0; n < 2; n += 1)
      await given.demand({ batch: own.id, cityCode: QINGDAO, state: 'returned-to-city', ...ANSWER_BY })
    await given.demand({ batch: own.id, cityCode: JINAN, state: 'submitted' })
    const keys = (now: string) => keysIn('remind-city-returns', now, own)
    expect(await keys('2031-09-23 08:59:59.999')).toEqual([])
    expect(await keys('2031-09-23 09:00')).toEqual([`${QINGDAO}:2031-09-25:-2`])
    expect(await keys('2031-09-24 09:00')).toEqual([`${QINGDAO}:2031-09-25:-1`])
    expect(await keys('2031-09-25 23:59:59.999')).toEqual([`${QINGDAO}:2031-09-25:0`])
    expect(await keys('2031-09-26 00:00')).toEqual([])
    const [item] = await dueIn('remind-city-returns', '2031-09-24 09:00', own)
    await handle('remind-city-returns', item, '2031-09-24 09:00')
    const sent = await sentFor(String(item?.key))
    const recipients = sent.map(({ recipient }) => recipient)
    expect(recipients).toContain(await staffId(`city-${QINGDAO}`, 'pool-city'))
    expect(recipients).not.toContain(await staffId(`city-${JINAN}`, 'pool-city'))
    expect(recipients).not.toContain(await staffId('province', 'pool-province'))
    expect(sent[0]?.body).toMatch(/^青岛市工业和信息化局：\n\n贵局在.*中尚有2项/)
    expect(sent[0]?.body).toContain('2031年9月25日24时（还有1天）')
    expect(sent[0]?.body).toContain('逾期未推荐的，不纳入本批次试点')
    await handle('remind-city-returns', item, '2031-09-24 09:00')
    expect(await sentFor(String(item?.key))).toHaveLength(sent.length)
  })

  test('until it has recommended them again, and not while the enterprise corrects them', async () => {
    const found: string[] = []
    for (const state of rulesOf('demand').states) {
      const own = await batch()
      await given.demand({ batch: own.id, state, ...ANSWER_BY })
      if ((await keysIn('remind-city-returns', '2031-09-25 09:00', own)).length > 0) found.push(state)
    }
    expect(found).toEqual(['submitted', 'selected', 'returned-to-city'])
  })

  test('not once the city has decided meanwhile', async () => {
    const officer = await as.cityOfficer(JINAN)
    const own = await batch()
    const { documentId } = await given.demand({ batch: own.id, state: 'returned-to-city', ...ANSWER_BY })
    const [item] = await dueIn('remind-city-returns', '2031-09-25 09:00', own)
    expect(await officer.post(`/filing/demand/${documentId}/not-select`, { reason: '不符合' })).toAnswer(200)
    await handle('remind-city-returns', item, '2031-09-25 09:00')
    expect(await sentFor(String(item?.key))).toEqual([])
  })
})

test('[S05] [R19] a city that recommends without a liaison is told at once, and only once a day', async () => {
  const [city] = await query<{ code: string; name: string }>(
    `select code, name from cities where code not in (select city_code from liaisons where state = 'current')
       and code <> all($1::text[]) order by code desc limit 1`,
    [[JINAN, QINGDAO]],
  )
  const { code, name } = city as { code: string; name: string }
  await as.province()
  await as.cityOfficer(JINAN)
  const officer = await as.cityOfficer(code)
  const since = await query<{ id: string }>('select coalesce(max(id), 0) as id from notices_message')
  const told = () =>
    query<{ recipient: string; channel: string; state: string; subject: string; body: string; notice: string }>(
      `select recipient, channel, state, subject, body, notice from notices_message
       where id > $1 and notice like 'liaison-missing%' order by id`,
      [since[0]?.id],
    )
  const own = await batch()
  const recommend = async (): Promise<void> => {
    const { documentId } = await given.demand({ batch: own.id, cityCode: code, state: 'selected' })
    expect(await officer.post(`/filing/demand/${documentId}/recommend`)).toAnswer(200)
  }
  await recommend()
  const first = await told()
  const toCity = first.filter(({ notice }) => notice === 'liaison-missing-city')
  expect(new Set(toCity.map(({ recipient }) => recipient))).toEqual(
    new Set([await staffId(`city-${code}`, 'pool-city')]),
  )
  expect(toCity.map(({ channel, state }) => `${channel} ${state}`).sort()).toEqual(['inbox shown', 'mail queued'])
  expect(toCity[0]).toMatchObject({
    subject: '请尽快报送联络员',
    body: `${name}工业和信息化局：\n\n贵局尚未报送联络员即开展推荐，请尽快报送联络员。已推荐的需求不受影响。`,
  })
  expect(first.find(({ notice }) => notice === 'liaison-missing')?.recipient).toBe(
    await staffId('province', 'pool-province'),
  )
  await recommend()
  expect(await told()).toHaveLength(first.length)
})
