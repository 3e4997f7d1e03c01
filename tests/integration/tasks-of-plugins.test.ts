import type * as Digests from '../../src/plugins/notices/server/send-digests'
import { database, load, query } from '../harness/app'
import {
  fileOf,
  given,
  hours,
  JINAN,
  one,
  QINGDAO,
  yearAfterAll,
  ZIBO,
  type Given,
  type Review,
} from '../harness/given'
import type { Somebody } from '../harness/http'
import { newAddress, write } from '../harness/outbox'
import { as, staffUser, withRoles } from '../harness/people'

interface Shown {
  plugin: string
  key: string
  count?: number
  dueAt?: string | null
  to: string
  text: { zh: string }
}
type ByKey = Record<string, Shown>
const tasksOf = async (who: Somebody): Promise<ByKey> => {
  const answer = await who.get('/desk/tasks')
  expect(answer).toAnswer(200)
  return Object.fromEntries(
    (answer.body.data as { tasks: Shown[] }).tasks.map((task) => [`${task.plugin}/${task.key}`, task]),
  )
}
/** What came up between two readings. */
const grown = (before: ByKey, after: ByKey): Record<string, number> =>
  Object.fromEntries(
    Object.entries(after).flatMap(([key, { count = 0 }]) => {
      const more = count - (before[key]?.count ?? 0)
      return more === 0 ? [] : [[key, more]]
    }),
  )

const everybody = async () => ({
  jinan: await as.cityOfficer(JINAN),
  qingdao: await as.cityOfficer(QINGDAO),
  zibo: await as.cityOfficer(ZIBO),
  province: await as.province(),
  auditor: await as.auditor(),
  admin: await as.superAdmin(),
  expert: await as.expert(),
  evaluator: await as.evaluator(),
})

/** How each person's tasks grow while rows are made. */
async function whoHears(make: () => Promise<unknown>): Promise<Record<string, Record<string, number>>> {
  const people = Object.entries(await everybody())
  const read = () => Promise.all(people.map(([, who]) => tasksOf(who)))
  const before = await read()
  await make()
  const after = await read()
  return Object.fromEntries(
    people.flatMap(([name], at) => {
      const more = grown(before[at] as ByKey, after[at] as ByKey)
      return Object.keys(more).length > 0 ? [[name, more]] : []
    }),
  )
}

const each = async <T>(all: readonly T[], make: (one: T) => Promise<unknown>): Promise<void> => {
  for (const item of all) await make(item)
}

test('[R09] applications wait for the province: to check, late with their answer, accepted, concluded', async () => {
  const batch = (await given.batch({ kind: 'provider' })).id
  const heard = await whoHears(() =>
    each(
      [
        { state: 'draft' },
        { state: 'submitted' },
        { state: 'submitted' },
        { state: 'returned', returnAnswerBy: hours(48) },
        { state: 'returned', returnAnswerBy: '2024-08-20T16:00:00.000Z' },
        { state: 'accepted' },
        { state: 'in-review' },
        { state: 'concluded' },
        { state: 'admitted' },
        { state: 'not-admitted' },
        { state: 'rejected' },
        { state: 'withdrawn' },
      ],
      (values) => given.application({ batch, ...values }),
    ),
  )
  expect(heard).toEqual({
    province: {
      'applications/submitted': 2,
      'applications/unanswered': 1,
      'applications/accepted': 1,
      'applications/concluded': 1,
    },
  })
  const { 'applications/unanswered': late, 'applications/submitted': check } = await tasksOf(await as.province())
  expect(new Date(String(late?.dueAt)) <= new Date('2024-08-20T16:00:00Z')).toBe(true)
  expect(check?.dueAt).toBeNull()
  const [address, asked] = String(check?.to).split('?')
  expect(address).toBe('/formal-check')
  // The page shows what waits in that batch.
  const shown = await (await as.province()).get(`/applications/formal-check?${asked}`)
  expect(shown).toAnswer(200)
  expect(shown.body.data.applications.length).toBeGreaterThan(0)
})

test('[S31] objections wait to be answered by the end of their day, lists to be announced or published', async () => {
  const batch = (await given.batch()).id
  const heard = await whoHears(async () => {
    await each(['received', 'received', 'accepted', 'not-accepted', 'upheld', 'dismissed'], (state) =>
      given.objection({ batch, state, answerDueOn: state === 'accepted' ? '2024-03-05' : '2099-12-31' }),
    )
    const list = { batch, title: '名单', entries: [], entryCount: 0 }
    await each(
      [
        { kind: 'pilot', listVersion: 901, state: 'determined' },
        { kind: 'recommendation', listVersion: 901, state: 'determined', cityCode: JINAN },
        {
          kind: 'solutions',
          listVersion: 901,
          state: 'announced',
          objectionsOpenAt: hours(-9),
          objectionsCloseAt: hours(48),
        },
        {
          kind: 'products',
          listVersion: 901,
          state: 'announced',
          objectionsOpenAt: hours(-9),
          objectionsCloseAt: hours(-1),
        },
        { kind: 'pilot', listVersion: 902, state: 'superseded' },
        {
          kind: 'providers',
          listVersion: 901,
          state: 'published',
          number: '鲁〔2026〕9号',
          publishedOnlineAt: hours(-1),
        },
      ],
      (values) => one('plugin::lists.list', { ...list, ...values }),
    )
  })
  expect(heard).toEqual({
    province: {
      'lists/objections-received': 2,
      'lists/objections-accepted': 1,
      'lists/determined': 1,
      'lists/announced': 1,
    },
  })
  // The day is included: until 24:00 in Beijing.
  const { 'lists/objections-accepted': answer } = await tasksOf(await as.province())
  expect(String(answer?.dueAt) <= '2024-03-05T16:00:00.000Z').toBe(true)
  expect(String(answer?.dueAt)).toMatch(/T16:00:00\.000Z$/)
})

test('[R10] [R13] panels wait for the province unless experts are at work in time', async () => {
  const heard = await whoHears(() =>
    each(
      [
        { panelState: 'planned' },
        { panelState: 'drawn' },
        { panelState: 'individual' },
        { panelState: 'individual', dueAt: hours(-2) },
        { panelState: 'discussion' },
        { panelState: 'discussion', dueAt: hours(-1) },
        { panelState: 'stuck', dueAt: hours(-1) },
        { panelState: 'concluded', dueAt: hours(-1) },
        { panelState: 'settled', dueAt: hours(-1) },
        { panelState: 'void', dueAt: hours(-1) },
      ],
      (values) => given.review(values),
    ),
  )
  expect(heard).toEqual({
    province: {
      'experts/planned': 1,
      'experts/drawn': 1,
      'experts/stuck': 1,
      'experts/overdue-individual': 1,
      'experts/overdue-discussion': 1,
    },
  })
})

test('[R11] [R13] an expert reads what he owes and chairs, and nothing of a foreign panel', async () => {
  const [mine, foreign] = [
    await withRoles('tasks-expert', ['pool-expert']),
    await withRoles('tasks-other', ['pool-expert']),
  ]
  const expertActor = `admin:${mine.id}`
  const far = '2099-01-01T00:00:00.000Z'
  const { expert } = await given.review({ expertActor, state: 'invited', dueAt: far })
  const review = (values: Review) => given.review({ expertActor, expert: Number(expert.id), dueAt: far, ...values })
  await review({ state: 'declared' })
  await review({ state: 'scoring', dueAt: '2098-05-06T07:08:00.000Z' })
  await each(['submitted', 'lapsed', 'recused', 'replaced'], (state) => review({ state }))
  // Not begun or over: nothing is owed.
  await each(['planned', 'drawn', 'concluded', 'void'], (panelState) =>
    review({ panelState, state: 'invited', dueAt: hours(1) }),
  )
  const tasks = await tasksOf(mine)
  expect(Object.keys(tasks).sort()).toEqual(['experts/assignments', 'experts/conclusions'])
  expect(tasks['experts/assignments']).toMatchObject({ count: 3, dueAt: '2098-05-06T07:08:00.000Z', to: '/my-reviews' })
  // `review` makes the expert the chair: four panels in which nobody owes a score.
  expect(tasks['experts/conclusions']).toMatchObject({ count: 4, dueAt: '2099-01-01T00:00:00.000Z', to: '/my-reviews' })
  expect(await tasksOf(foreign)).toEqual({})
})

test('[R25] a city decides its verifications and accepts hand-overs to it; others read nothing of them', async () => {
  const verification = async (state: string, cityCode: string): Promise<void> => {
    const { creditCode, name } = await given.enterprise({ cityCode })
    const papers = { licence: await fileOf(creditCode, cityCode), letter: await fileOf(creditCode, cityCode) }
    await one('plugin::organisations.verification', {
      ...{
        kind: 'registration',
        organisation: 'enterprise',
        name,
        subjectCode: creditCode,
        creditCode,
        cityCode,
        state,
      },
      ...(state === 'draft' ? {} : { ...papers, submittedAt: hours(-1) }),
    })
  }
  const handOver = async (toCity: string, state: string): Promise<void> => {
    const { creditCode, name } = await given.enterprise({ cityCode: JINAN })
    const moved = { creditCode, organisation: 'enterprise', name, fromCity: JINAN, reason: '迁址' }
    await one('plugin::organisations.hand-over', { ...moved, toCity, state })
  }
  const heard = await whoHears(async () => {
    await each(['draft', 'submitted', 'submitted', 'returned', 'rejected', 'withdrawn'], (s) => verification(s, JINAN))
    await verification('submitted', ZIBO)
    await each(['proposed', 'accepted', 'declined', 'withdrawn'], (state) => handOver(QINGDAO, state))
  })
  expect(heard).toEqual({
    jinan: { 'organisations/verifications': 2 },
    zibo: { 'organisations/verifications': 1 },
    qingdao: { [`organisations/hand-overs-${QINGDAO}`]: 1 },
  })
})

test('[R01] drafts of announcements and batches to open wait for the province', async () => {
  const heard = await whoHears(async () => {
    const text = { title: '公告', kind: 'general', body: '正文' }
    await one('api::announcement.announcement', { ...text, state: 'draft' })
    for (const state of ['scheduled', 'published', 'superseded', 'withdrawn']) {
      const documentId = database.newDocumentId()
      const publicAt = hours(state === 'scheduled' ? 500 : -1)
      await one('api::announcement.announcement', {
        ...text,
        documentId,
        state,
        publicAt,
        series: documentId,
        edition: 1,
      })
    }
    await given.batch({ state: 'planned', filingOpensAt: '2024-01-01T16:00:00.000Z' })
    await given.batch({ state: 'cancelled' })
  })
  expect(heard).toEqual({ province: { 'announcements/drafts': 1, 'filing/batches-planned': 1 } })
  const { 'filing/batches-planned': batches } = await tasksOf(await as.province())
  expect(String(batches?.dueAt) <= '2024-01-01T16:00:00.000Z').toBe(true)
})

test('a revision of the form waits until it is adopted or discarded', async () => {
  const province = await as.province()
  const [current] = await query<{ id: string }>(
    `select document_id as id from application_forms where state = 'current'`,
  )
  const [before] = await query<{ n: number }>(`select count(*)::int as n from application_forms where state = 'draft'`)
  expect(before?.n).toBe(0)
  expect(await tasksOf(province)).not.toHaveProperty(['forms/draft'])
  const revised = await province.post(`/forms/application-form/${current?.id}/revise`)
  expect(revised).toAnswer(200)
  const [draft] = await query<{ id: string }>(`select document_id as id from application_forms where state = 'draft'`)
  expect((await tasksOf(province))['forms/draft']).toMatchObject({ count: 1 })
  expect(await tasksOf(await as.auditor())).not.toHaveProperty(['forms/draft'])
  expect(await province.post(`/forms/application-form/${draft?.id}/discard`, { reason: '不再修订' })).toAnswer(200)
  expect(await tasksOf(province)).not.toHaveProperty(['forms/draft'])
})

test('the digest of an official names the tasks of the home page', async () => {
  // Other files read the digests of other cities.
  const city = '371100'
  const officer = await as.cityOfficer(city)
  for (const cityCode of [city, ZIBO]) {
    const { creditCode } = await given.enterprise({ cityCode })
    await given.label({ cityCode, creditCode, state: 'declared' })
  }
  const recipient = `staff:${(await staffUser(`city-${city}`, 'pool-city')).id}`
  await write({ recipient, address: newAddress(), held: true })
  const { sendDigests } = load<typeof Digests>('plugins/notices/server/send-digests.js')
  const now = new Date()
  const item = (await sendDigests.due(now, 1000)).find((due) => due.recipient === recipient)
  if (!item) throw new Error('nothing is held')
  await database.inTransaction(() => sendDigests.handle(item, now))
  const [digest] = await query<{ body: string }>(
    `select body from notices_message where notice = 'digest' and recipient = $1 order by id desc limit 1`,
    [recipient],
  )
  const shown = Object.values(await tasksOf(officer)).filter(({ count }) => count !== 0)
  expect(shown.length).toBeGreaterThan(0)
  const lines = digest?.body.split('待办事项：\n')[1]?.split('\n') ?? []
  expect(lines.map((line) => line.replace(/^- |，.*$|（\d+件）/g, ''))).toEqual(
    shown.map(({ text }) => text.zh.replace(/，.*$/, '')),
  )
  expect(digest?.body).toContain(
    `- 企业称号：待市级确认（${(await tasksOf(officer))['organisations/labels']?.count}件）`,
  )
})

describe('[R04] [R19] [R28] [S41] in a batch', () => {
  let batch: Given
  // Of the open batches the latest is the one at work.
  beforeAll(async () => {
    const windows = { filingClosesAt: '2090-03-01T16:00:00.000Z', recommendClosesAt: '2090-03-10T16:00:00.000Z' }
    batch = await given.batch({ year: await yearAfterAll(), ordinal: 1, liaisonDueAt: hours(-5), ...windows })
  })

  test('demands are due when the city’s recommendation closes, or later when it has longer to answer', async () => {
    const demand = (state: string, values = {}) => given.demand({ batch: batch.id, cityCode: ZIBO, state, ...values })
    await demand('submitted')
    await demand('submitted', { cityAnswerBy: '2090-02-01T16:00:00.000Z' })
    await demand('returned-to-city', { cityAnswerBy: '2090-04-02T16:00:00.000Z' })
    await demand('recommended')
    await demand('draft')
    await given.demand({ batch: batch.id, cityCode: QINGDAO, state: 'selected' })
    const { body } = await (await as.cityOfficer(ZIBO)).get('/desk/tasks')
    const tasks = Object.fromEntries((body.data as { tasks: Shown[] }).tasks.map((task) => [task.key, task]))
    expect(tasks.submitted).toMatchObject({ count: 2, dueAt: '2090-03-10T16:00:00.000Z' })
    expect(tasks['returned-to-city']).toMatchObject({ count: 1, dueAt: '2090-04-02T16:00:00.000Z' })
    expect(tasks.selected).toMatchObject({ count: 0, dueAt: null })
    expect(tasks[`list-${ZIBO}`]).toMatchObject({ dueAt: '2090-03-10T16:00:00.000Z' })
    expect(tasks).not.toHaveProperty([`list-${QINGDAO}`])
    const province = await tasksOf(await as.province())
    expect(province['filing/recommended']).toMatchObject({ count: 1, dueAt: null })
    expect(province['filing/batch']?.to).toContain(batch.documentId)
  })

  test('a city without a liaison is overdue after the day, and reads so first', async () => {
    // Other files name liaisons.
    const [{ city } = { city: 'none is without' }] = await query<{ city: string }>(
      `select code as city from cities where not exists (
         select 1 from liaisons where city_code = code and state = 'current') order by code desc limit 1`,
    )
    const officer = await as.cityOfficer(city)
    const [[key, { dueAt }] = ['', {} as Shown]] = Object.entries(await tasksOf(officer))
    expect(key).toBe(`filing/liaison-${city}`)
    expect(new Date(String(dueAt)) < new Date()).toBe(true)
  })

  test('a city that declared to recommend nobody has no list to freeze', async () => {
    const officer = await as.cityOfficer(JINAN)
    expect(await tasksOf(officer)).toHaveProperty([`filing/list-${JINAN}`])
    const [list] = await query<{ id: string }>(
      'select document_id as id from city_lists where batch_id = $1 and city_code = $2',
      [batch.id, JINAN],
    )
    expect(await officer.post(`/filing/city-list/${list?.id}/declare-none`, { reason: '无符合条件的企业' })).toAnswer(
      200,
    )
    expect(await tasksOf(officer)).not.toHaveProperty([`filing/list-${JINAN}`])
  })
})
