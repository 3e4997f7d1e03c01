import { as, accountFor, staffUser } from '../harness/people'
import { given, hours, JINAN, newCreditCode, QINGDAO, rows, stored, ZIBO } from '../harness/given'
import { database, kernel, query } from '../harness/app'
import { statementsOf } from '../harness/statements'

const DEMAND = 'api::demand.demand'

interface Message extends Record<string, unknown> {
  id: string
  notice: string
  recipient: string
  channel: string
  state: string
  subject: string
  body: string
  address: string | null
  link: string | null
}

const messages = (subjectId: string, notice?: string): Promise<Message[]> =>
  query<Message>(
    `select * from notices_message where subject_id = $1 and ($2::text is null or notice = $2) order by id`,
    [subjectId, notice ?? null],
  )
const recipients = (found: readonly Message[]): string[] => [...new Set(found.map(({ recipient }) => recipient))].sort()
const staffName = async (name: string, role: string): Promise<string> => `staff:${(await staffUser(name, role)).id}`
const act = (path: string, body: object) => as.province().then((province) => province.post(path, body))

describe('acts notify those concerned only', () => {
  test('[R01] an opened batch is notified to every city', async () => {
    await as.cityOfficer(JINAN)
    const batch = await given.batch({ state: 'planned' })
    expect(await act(`/filing/batch/${batch.documentId}/open`, {})).toAnswer(200)
    const sent = await messages(batch.documentId, 'batch-opened')
    const [cities] = await query<{ n: number }>('select count(*)::int as n from cities')
    // The recipient is an officer, a liaison, or the city itself if it has neither.
    const reached = await query<{ code: string }>(
      `select distinct coalesce(o.city_code, l.city_code, split_part(m.recipient, ':', 2)) as code from notices_message m
       left join officers o on m.recipient = 'staff:' || o.admin_user_id and o.state = 'current'
       left join liaisons l on m.recipient = 'liaison:' || l.document_id
       where m.subject_id = $1`,
      [batch.documentId],
    )
    expect(reached).toHaveLength(cities?.n as number)
    const officer = await staffName(`city-${JINAN}`, 'pool-city')
    const own = sent.filter(({ recipient }) => recipient === officer)
    expect(own.map(({ channel }) => channel).sort()).toEqual(['inbox', 'mail'])
    expect(own[0]?.subject).toBe(`${String(batch.name)}申报工作已启动`)
    expect(own[0]?.link).toBe(`/content-manager/collection-types/plugin::filing.batch/${batch.documentId}`)
    expect(sent.some(({ recipient }) => recipient.startsWith('account:'))).toBe(false)
    const empty = sent.filter(({ recipient }) => recipient.startsWith('city:'))
    expect(empty.every(({ state, address }) => state === 'undeliverable' && address === null)).toBe(true)
  })

  test('[R03] changed windows are notified, with old and new times, to cities and to enterprises in the batch', async () => {
    const batch = await given.batch()
    const demand = await given.demand({ batch: batch.id })
    await given.demand({ batch: batch.id, state: 'withdrawn' })
    const other = await given.demand()
    const [inside, outside] = await Promise.all([accountFor(demand.creditCode), accountFor(other.creditCode)])
    const body = { filingClosesAt: hours(60), reason: '系统维护' }
    expect(await act(`/filing/batch/${batch.documentId}/change-windows`, body)).toAnswer(200)
    const sent = await messages(batch.documentId, 'batch-windows-changed')
    const names = recipients(sent)
    expect(names).toContain(`account:${inside.id}`)
    expect(names).not.toContain(`account:${outside.id}`)
    expect(names.filter((name) => name.startsWith('account:') || name.startsWith('organisation:'))).toHaveLength(1)
    expect(sent[0]?.body).toMatch(/企业填报截止时间由.+时.*调整为.+时/)
    expect(sent[0]?.body).toContain('系统维护')
  })

  test('[R04] an extension of one enterprise is notified to it and its city', async () => {
    await as.cityOfficer(QINGDAO)
    const batch = await given.batch()
    const demand = await given.demand({ batch: batch.id, cityCode: QINGDAO })
    const other = await given.demand({ batch: batch.id, cityCode: JINAN })
    await Promise.all([accountFor(demand.creditCode), accountFor(other.creditCode)])
    const body = {
      window: 'filing',
      scope: 'applicant',
      creditCode: demand.creditCode,
      until: hours(72),
      reason: '受灾',
    }
    expect(await act(`/filing/batch/${batch.documentId}/grant-extension`, body)).toAnswer(200)
    const [extension] = await query<{ id: string }>('select document_id as id from extensions where batch_id = $1', [
      batch.id,
    ])
    const names = recipients(await messages(extension?.id as string, 'batch-extended'))
    expect(names).toContain(`account:${(await accountFor(demand.creditCode)).id}`)
    expect(names).toContain(await staffName(`city-${QINGDAO}`, 'pool-city'))
    expect(names).not.toContain(await staffName(`city-${JINAN}`, 'pool-city'))
    expect(names.filter((name) => name.startsWith('account:'))).toHaveLength(1)
  })

  test('[R04] an extension of one city is notified to it and to the enterprises that filed there', async () => {
    await Promise.all([as.cityOfficer(QINGDAO), as.cityOfficer(JINAN)])
    const batch = await given.batch()
    const own = await given.demand({ batch: batch.id, cityCode: QINGDAO })
    const others = [
      await given.demand({ batch: batch.id, cityCode: QINGDAO, state: 'withdrawn' }),
      await given.demand({ batch: batch.id, cityCode: JINAN }),
      await given.demand({ cityCode: QINGDAO }),
    ]
    for (const { creditCode } of [own, ...others]) await accountFor(creditCode)
    const body = { window: 'filing', scope: 'city', cityCode: QINGDAO, until: hours(72), reason: '受灾' }
    expect(await act(`/filing/batch/${batch.documentId}/grant-extension`, body)).toAnswer(200)
    const [extension] = await query<{ id: string }>('select document_id as id from extensions where batch_id = $1', [
      batch.id,
    ])
    const names = recipients(await messages(extension?.id as string, 'batch-extended'))
    expect(names.filter((name) => /^(account|organisation):/.test(name))).toEqual([
      `account:${(await accountFor(own.creditCode)).id}`,
    ])
    expect(names).toContain(await staffName(`city-${QINGDAO}`, 'pool-city'))
    expect(names).not.toContain(await staffName(`city-${JINAN}`, 'pool-city'))
  })

  test('[R18] a new liaison is notified to the province, by name', async () => {
    await as.province()
    const officer = await as.cityOfficer(ZIBO)
    const [city] = await query<{ id: string }>('select document_id as id from cities where code = $1', [ZIBO])
    const body = { name: '李四', post: '科长', phone: '0533-2160001', email: 'lisi@zibo.test' }
    expect(await officer.post(`/desk/city/${city?.id}/name-liaison`, body)).toAnswer(200)
    const [liaison] = await query<{ id: string }>(
      `select document_id as id from liaisons where city_code = $1 and state = 'current'`,
      [ZIBO],
    )
    const sent = await messages(liaison?.id as string)
    expect(recipients(sent)).toContain(await staffName('province', 'pool-province'))
    expect(sent.every(({ recipient }) => recipient.startsWith('staff:'))).toBe(true)
    expect(sent.find(({ channel }) => channel === 'mail')).toMatchObject({ state: 'held' })
    expect(sent[0]?.body).toContain('李四')
    // Officials of the city read what its organisations are told, not this.
    expect(await query('select distinct city_code from notices_message where subject_id = $1', [liaison?.id])).toEqual([
      { city_code: null },
    ])
    // From now on the liaison gets mails as well.
    const batch = await given.batch({ state: 'planned' })
    expect(await act(`/filing/batch/${batch.documentId}/open`, {})).toAnswer(200)
    const mailed = (await messages(batch.documentId)).filter(({ recipient }) => recipient === `liaison:${liaison?.id}`)
    expect(mailed).toEqual([expect.objectContaining({ channel: 'mail', address: 'lisi@zibo.test' })])
  })

  test('[R23] the enterprise gets a receipt, its city a line in the digest, other cities nothing', async () => {
    await Promise.all([as.cityOfficer(JINAN), as.cityOfficer(QINGDAO)])
    const demand = await given.demand()
    const account = await as.account(demand.creditCode)
    expect(await account.post(`/api/my/demands/${demand.documentId}/submit`)).toAnswer(200)
    const { receipt_number: number } = await stored('demands', demand.documentId)
    const receipt = await messages(demand.documentId, 'demand-receipt')
    expect(recipients(receipt)).toEqual([`account:${(await accountFor(demand.creditCode)).id}`])
    expect(receipt[0]?.subject).toContain(String(number))
    expect(receipt.find(({ channel }) => channel === 'mail')?.state).not.toBe('held')
    const city = await messages(demand.documentId, 'demand-submitted')
    expect(recipients(city)).toContain(await staffName(`city-${JINAN}`, 'pool-city'))
    expect(recipients(city)).not.toContain(await staffName(`city-${QINGDAO}`, 'pool-city'))
    expect(
      city
        .filter(({ channel }) => channel === 'mail')
        .every(({ state }) => state === 'held' || state === 'undeliverable'),
    ).toBe(true)
  })

  test('[R25] a return is notified with its reason; a selection, which is internal, is not', async () => {
    const demand = await given.demand({ state: 'submitted' })
    await accountFor(demand.creditCode)
    const city = await as.cityOfficer(JINAN)
    expect(await city.post(`/filing/demand/${demand.documentId}/return`, { reason: '预算须细化' })).toAnswer(200)
    const [message] = await messages(demand.documentId, 'demand-returned')
    expect(message).toMatchObject({ recipient: `account:${(await accountFor(demand.creditCode)).id}` })
    expect(message?.body).toContain('预算须细化')
    const other = await given.demand({ state: 'submitted' })
    expect(await city.post(`/filing/demand/${other.documentId}/select`, { reason: '内部意见' })).toAnswer(200)
    expect(await messages(other.documentId)).toEqual([])
  })

  test('an enterprise without accounts and contact leaves one undeliverable message', async () => {
    const demand = await given.demand({ state: 'submitted' })
    const city = await as.cityOfficer(JINAN)
    expect(await city.post(`/filing/demand/${demand.documentId}/return`, { reason: '补正' })).toAnswer(200)
    expect(await messages(demand.documentId)).toEqual([
      expect.objectContaining({
        recipient: `organisation:${demand.creditCode}`,
        state: 'undeliverable',
        channel: 'mail',
      }),
    ])
  })

  test('an enterprise without accounts is notified at its contact on record, with a link to registration', async () => {
    const demand = await given.demand({ state: 'submitted' })
    const address = `contact-${demand.creditCode.toLowerCase()}@firm.test`
    await query('update enterprises set contact_email = $2 where credit_code = $1', [demand.creditCode, address])
    const city = await as.cityOfficer(JINAN)
    expect(await city.post(`/filing/demand/${demand.documentId}/return`, { reason: '补正' })).toAnswer(200)
    const [message, ...others] = await messages(demand.documentId)
    expect(others).toEqual([])
    expect(message).toMatchObject({ recipient: `organisation:${demand.creditCode}`, address, channel: 'mail' })
    expect(message?.state).not.toBe('undeliverable')
    expect(message?.link).toMatch(/^\/my\//)
  })

  test('[R24] a refused act notifies nobody', async () => {
    const batch = await given.batch({ filingClosesAt: hours(-1) })
    const demand = await given.demand({ batch: batch.id })
    const account = await as.account(demand.creditCode)
    expect(await account.post(`/api/my/demands/${demand.documentId}/submit`)).toBeRefused('window-closed', 409)
    expect(await messages(demand.documentId)).toEqual([])
  })
})

const officer = { kind: 'city', id: 'admin:0', name: '测试', cityCodes: [JINAN] } as const
const moment = () => ({ now: kernel.clock.databaseNow(), arrivedAt: kernel.clock.databaseNow() })
const binding = () => kernel.flows.flowOf(DEMAND) as NonNullable<ReturnType<typeof kernel.flows.flowOf>>

test('an act that is rolled back leaves no message behind', async () => {
  const demand = await given.demand({ state: 'submitted' })
  await accountFor(demand.creditCode)
  const input = { reason: '补正' }
  const attempt = database.inTransaction(async () => {
    await kernel.act.act(binding(), 'return', [demand.documentId], { actor: officer, input, at: moment() })
    expect(await messages(demand.documentId)).toHaveLength(2)
    throw new Error('injected')
  })
  await expect(attempt).rejects.toThrow('injected')
  expect(await messages(demand.documentId)).toEqual([])
})

test('[R28] notices for a thousand demands of a thousand enterprises take a fixed number of statements', async () => {
  const batch = await given.batch()
  const firms = await rows<{ id: number; creditCode: string }>(
    'api::enterprise.enterprise',
    Array.from({ length: 1000 }, (_, n) => ({ name: `测试企业${n}`, creditCode: newCreditCode(), cityCode: JINAN })),
  )
  const demands = await rows<{ documentId: string }>(
    DEMAND,
    firms.map((firm, n) => ({
      title: `第${n}项`,
      batch: batch.id,
      enterprise: firm.id,
      enterpriseName: '测试企业',
      creditCode: firm.creditCode,
      cityCode: JINAN,
      state: 'selected',
      receiptNumber: `N-${batch.id}-${n}`,
      submittedAt: new Date().toISOString(),
    })),
  )
  const ids = demands.map((demand) => demand.documentId)
  const { statements } = await statementsOf(() =>
    database.inTransaction(() =>
      kernel.events.publish(
        'demand.recommended',
        ids.map((documentId) => ({
          documentId,
          from: 'selected',
          to: 'recommended',
          cityCode: JINAN,
          creditCode: null,
          actor: 'admin:1',
        })),
      ),
    ),
  )
  expect(statements.length).toBeGreaterThan(3)
  expect(statements.length).toBeLessThan(25)
  const [written] = await query<{ n: number }>(
    `select count(*)::int as n from notices_message where notice = 'demand-recommended' and subject_id = any($1::text[])`,
    [ids],
  )
  expect(written?.n).toBe(1000)
})
