/** Liaisons, invitations, receipts and notices of filing concern their own city, batch and enterprise only. */
import type * as ReadBatches from '../../src/plugins/filing/server/notices/read-batches'
import type * as OpenBatches from '../../src/plugins/filing/server/reminders/open-batches'
import type * as RemindDrafts from '../../src/plugins/filing/server/reminders/remind-drafts'
import { load, query } from '../harness/app'
import { given, hours, JINAN, newCreditCode, one, QINGDAO, type Given } from '../harness/given'
import { historyLine } from '../harness/history-line'
import { as } from '../harness/people'
import { inShanghaiSession } from '../harness/taken-back'

const filing = 'plugins/filing/server'
const { readBatches } = load<typeof ReadBatches>(`${filing}/notices/read-batches.js`)
const { openBatches } = load<typeof OpenBatches>(`${filing}/reminders/open-batches.js`)
const { remindDrafts } = load<typeof RemindDrafts>(`${filing}/reminders/remind-drafts.js`)

const DEMAND = 'api::demand.demand'
const BATCH = 'plugin::filing.batch'
const APPLICATION = 'plugin::applications.application'

const CHANGE = { uid: BATCH, action: 'change-windows' }

const placeOf = async (code: string): Promise<string> =>
  (await query<{ id: string }>('select document_id as id from cities where code = $1', [code]))[0]?.id ?? ''

test('[R18] an officer of two cities names the liaison of one; that of the other stays', async () => {
  const [city, other] = ['370500', '370600'] as const
  const officer = await as.officerOf([city, other])
  const name = async (code: string, person: string): Promise<void> => {
    const named = { name: person, post: '科员', phone: '0546-8330001' }
    expect(await officer.post(`/desk/city/${await placeOf(code)}/name-liaison`, named)).toAnswer(200)
  }
  for (const [code, person] of [
    [other, '邻市'],
    [city, '旧人'],
    [city, '新人'],
  ] as const)
    await name(code, person)
  const current = await query(
    `select city_code as city, name, version from liaisons where city_code in ($1, $2) and state = 'current' order by id`,
    [city, other],
  )
  expect(current).toEqual([
    { city: other, name: '邻市', version: 1 },
    { city, name: '新人', version: 1 },
  ])
})

test('[R20] an invitation by another city, in another batch or of another enterprise does not prevent one', async () => {
  const { creditCode, name } = await given.enterprise()
  const other = await given.batch()
  await given.batch()
  const [open] = await query<{ id: number }>(
    `select id from batches where kind = 'pilot' and state = 'open'
     order by (filing_opens_at <= clock_timestamp()) desc, year desc, ordinal desc limit 1`,
  )
  const invited = (values: object) =>
    one('plugin::filing.invitation', {
      batch: open?.id,
      cityCode: JINAN,
      creditCode,
      enterpriseName: name,
      invitedAt: hours(-1),
      state: 'invited',
      ...values,
    })
  const beside = [
    await invited({ cityCode: QINGDAO }),
    await invited({ batch: other.id }),
    await invited({ creditCode: newCreditCode() }),
    await invited({ state: 'revoked' }),
  ]
  const officer = await as.officerOf([JINAN, QINGDAO])
  const place = await placeOf(JINAN)
  const invite = () => officer.post(`/desk/city/${place}/invite`, { name: '企业', creditCode })
  expect(await invite()).toAnswer(200)
  expect(await invite()).toBeRefused('invited-already', 409)
  expect(
    await query(
      'select batch_id as batch, city_code as city, state from invitations where credit_code = $1 order by id',
      [creditCode],
    ),
  ).toEqual([
    ...beside
      .filter((row) => row.creditCode === creditCode)
      .map(({ batch, cityCode: city, state }) => ({ batch, city, state })),
    { batch: open?.id, city: JINAN, state: 'invited' },
  ])
})

test('[R23] a receipt counts the submissions of its own demand', async () => {
  const enterprise = await given.enterprise()
  const demand = await given.demand({ enterprise, state: 'submitted' })
  const other = await given.demand({ enterprise, state: 'submitted' })
  const { creditCode } = enterprise
  const submitted = { uid: DEMAND, from: 'draft', to: 'submitted', action: 'submit', creditCode }
  const answered = { ...submitted, from: 'returned', action: 'answer-return' }
  const days = [0, 1, 2, 3, 4].map((day) => new Date(Date.UTC(2026, 7, 10 + day)))
  const at = (day: number): Date => days[day] as Date
  await historyLine(demand.documentId, { ...submitted, uid: APPLICATION, version: 2 }, at(0))
  await historyLine(demand.documentId, { ...submitted, version: 2 }, at(1))
  await historyLine(other.documentId, { ...submitted, version: 2 }, at(0))
  await historyLine(demand.documentId, { ...answered, version: 4 }, at(2))
  await historyLine(demand.documentId, { ...answered, version: 5, action: 'return' }, at(3))
  await historyLine(other.documentId, { ...answered, version: 4 }, at(4))
  const account = await as.account(creditCode)
  const { body } = await account.get(`/api/my/demands/${demand.documentId}/receipt`)
  expect(body.data).toMatchObject({
    documentId: demand.documentId,
    receiptNumber: demand.receiptNumber,
    creditCode,
    submissions: 2,
    submittedAt: days[1]?.toISOString(),
    resubmittedAt: days[2]?.toISOString(),
  })
})

describe('notices about batches', () => {
  const moved = (from: string, to: string) => ({ filingClosesAt: to, was: { filingClosesAt: from } })

  test('[R03] quote the last change of its windows, to every enterprise with an active demand, once', async () => {
    const [batch, other] = [await given.batch(), await given.batch()]
    const [first, second, last] = ['2026-08-20T16:00:00Z', '2026-08-21T16:00:00Z', '2026-08-22T16:00:00Z'] as const
    await historyLine(batch.documentId, { ...CHANGE, version: 2, reason: '第一次', input: moved(first, second) })
    await historyLine(batch.documentId, { ...CHANGE, version: 3, reason: '第二次', input: moved(second, last) })
    await historyLine(batch.documentId, { ...CHANGE, version: 4, reason: '开放', action: 'open' })
    await historyLine(batch.documentId, {
      ...CHANGE,
      version: 5,
      reason: '其他对象',
      uid: APPLICATION,
      input: moved(first, last),
    })
    await historyLine(other.documentId, { ...CHANGE, version: 6, reason: '另一批次', input: moved(first, last) })
    const [twice, once, gone, elsewhere] = [
      await given.enterprise(),
      await given.enterprise({ cityCode: QINGDAO }),
      await given.enterprise(),
      await given.enterprise(),
    ]
    for (const enterprise of [twice, twice, once]) await given.demand({ batch: batch.id, enterprise })
    await given.demand({ batch: batch.id, enterprise: gone, state: 'withdrawn' })
    await given.demand({ batch: other.id, enterprise: elsewhere })
    const facts = await readBatches([batch.documentId], new Set(['organisation'] as const))
    expect([...facts.keys()]).toEqual([batch.documentId])
    const fact = facts.get(batch.documentId)
    expect(fact?.values).toMatchObject({
      reason: '第二次',
      changes: { zh: '企业填报截止时间由2026年8月21日24时调整为2026年8月22日24时' },
    })
    expect(fact?.creditCodes).toEqual([twice.creditCode, once.creditCode].sort())
  })
})

describe('reminders', () => {
  test('count from the first act that opened the batch', async () => {
    const [batch, other] = [await given.batch(), await given.batch()]
    const at = (hour: number): Date => new Date(hours(hour))
    const opened = at(-5)
    await historyLine(batch.documentId, { ...CHANGE, version: 2, uid: APPLICATION }, at(-30))
    await historyLine(batch.documentId, { ...CHANGE, version: 2, to: 'planned' }, at(-20))
    await historyLine(batch.documentId, { ...CHANGE, version: 3 }, opened)
    await historyLine(batch.documentId, { ...CHANGE, version: 4 }, at(-4))
    await historyLine(other.documentId, { ...CHANGE, version: 2 }, at(-10))
    expect(await openBatches(batch.documentId)).toMatchObject([{ batch: { id: batch.id }, openedAt: opened }])
  })

  test('of drafts concern their enterprise, and begin with its oldest draft, in any time zone of the database', () =>
    inShanghaiSession(async () => {
      const at = (text: string): Date => new Date(`${text}:00+08:00`)
      const filingClosesAt = at('2032-08-21T00:00').toISOString()
      const { id: batch, documentId } = await given.batch({ filingClosesAt, recommendClosesAt: filingClosesAt })
      const draftOf = (enterprise: Given, created: string, values: object = {}) =>
        given.demand({ batch, enterprise, createdAt: at(created).toISOString(), ...values })
      const [early, late, both] = [await given.enterprise(), await given.enterprise(), await given.enterprise()]
      const first = await draftOf(early, '2032-08-17T07:00')
      await draftOf(late, '2032-08-17T11:00')
      await draftOf(late, '2032-08-17T07:00', { state: 'submitted' })
      const oldest = await draftOf(both, '2032-08-17T12:00')
      await draftOf(both, '2032-08-17T08:00')
      const due = await remindDrafts.due(at('2032-08-17T13:00'), 10_000)
      const keyOf = ({ creditCode }: Given): string => `${documentId}:${String(creditCode)}:2032-08-20:-3`
      expect(due.filter(({ key }) => key.startsWith(documentId))).toMatchObject([
        { key: keyOf(early), documentId: first.documentId, values: { count: 1 } },
        { key: keyOf(both), documentId: oldest.documentId, values: { count: 2 } },
      ])
    }))
})
