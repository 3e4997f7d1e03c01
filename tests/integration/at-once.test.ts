import { holds } from '../harness/setting'
import type { Client } from 'pg'
import { PUBLIC } from '../../src/shared/pure/actor'
import type * as PutSubjects from '../../src/plugins/experts/server/services/put-subjects'
import type * as Receive from '../../src/plugins/lists/server/objections/receive-objection'
import { database, kernel, load, query, strapi } from '../harness/app'
import { given, hours, JINAN, rows, stored, type Given } from '../harness/given'
import { as, staffUser } from '../harness/people'
import { meanwhile, WAITING } from '../harness/meanwhile'
import { SUPERUSER_URL, withClient } from '../harness/new-database'
import { staffPath } from '../harness/paths'
import { until } from '../harness/until'

const { addSubjects } = load<typeof PutSubjects>('plugins/experts/server/services/put-subjects.js')
const { receiveObjection } = load<typeof Receive>('plugins/lists/server/objections/receive-objection.js')
const at = () => ({ now: new Date(), arrivedAt: new Date() })
const PROVINCE = { kind: 'province', id: 'admin:0', name: '测试', cityCodes: [] } as const
const CITY = { kind: 'city', id: 'admin:0', name: '测试', cityCodes: [JINAN] } as const
const bindingOf = (uid: string) => kernel.flows.flowOf(uid) as NonNullable<ReturnType<typeof kernel.flows.flowOf>>

// Conclusions without a panel (S47).
holds('panelRequired', false)

test('[R02] the clock is right even when every connection is taken', async () => {
  const { pool } = strapi.db.connection.client as { pool: { numPendingAcquires(): number; numUsed(): number } }
  let release!: () => void
  const held = new Promise<void>((resolve) => (release = resolve))
  const busy = Array.from({ length: 10 }, () => database.inTransaction(() => held))
  await until(() => pool.numUsed() === 10)
  const real = performance.now.bind(performance)
  let waited = 0
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => real() + waited)
  try {
    const measured = kernel.clock.measureClock()
    await until(() => pool.numPendingAcquires() > 0)
    // Simulates an hour of waiting for a connection; counted as latency it would shift the clock by half an hour.
    waited = 3_600_000
    release()
    await Promise.all([measured, ...busy])
    expect(Math.abs(kernel.clock.databaseNow().getTime() - Date.now())).toBeLessThan(waited / 4)
  } finally {
    clock.mockRestore()
    release()
    await kernel.clock.measureClock()
  }
})

/** Superusers see the waits of all roles, and set what the app may not. */
const withSuperusers = <T>(run: (clients: [Client, Client, Client]) => Promise<T>): Promise<T> =>
  withClient(SUPERUSER_URL, (one) =>
    withClient(SUPERUSER_URL, (two) => withClient(SUPERUSER_URL, (three) => run([one, two, three]))),
  )

describe('concurrent acts', () => {
  test('a city cannot both recommend and declare that it recommends nobody', async () => {
    const batch = await given.batch()
    const demand = await given.demand({ batch: batch.id, state: 'selected' })
    const officer = await as.cityOfficer(JINAN)
    const [list] = await query<{ document_id: string }>(
      'select document_id from city_lists where batch_id = $1 and city_code = $2',
      [batch.id, JINAN],
    )
    const reply = await meanwhile(
      () =>
        kernel.act.actOne(bindingOf('plugin::filing.city-list'), 'declare-none', String(list?.document_id), {
          actor: CITY,
          input: { reason: '无' },
          at: at(),
        }),
      () => officer.post(`/filing/demand/${demand.documentId}/recommend`),
    )
    expect(reply).toBeRefused('none-declared')
  })
  test('a list uses the latest conclusion', async () => {
    const batch: Given = await given.batch({
      filingClosesAt: hours(-2),
      recommendClosesAt: hours(-1),
      liaisonDueAt: hours(-3),
    })
    const demand = await given.demand({
      batch: batch.id,
      state: 'in-review',
      reviewConclusion: 'passed',
      reviewReason: '好',
      cityListVersion: 1,
    })
    const province = await as.province()
    await meanwhile(
      () =>
        kernel.act.actOne(bindingOf('api::demand.demand'), 'fail', demand.documentId, {
          actor: PROVINCE,
          input: { reason: '不好' },
          at: at(),
        }),
      () => province.post(`/filing/batch/${batch.documentId}/determine-list`, { title: '名单' }),
    )
    expect(await stored('demands', demand.documentId)).toMatchObject({
      review_conclusion: 'failed',
      state: 'not-proposed',
    })
  })

  test('[S31] a list is not published beside an objection that came in time', async () => {
    const { documentId, objection } = await given.openList({ objectionsCloseAt: hours(-1) })
    const inTime = { now: new Date(), arrivedAt: new Date(hours(-2)) }
    const province = await as.province()
    const reply = await meanwhile(
      () => receiveObjection(objection, { actor: PUBLIC, at: inTime, input: {} }),
      () => province.post(staffPath('list', documentId, 'publish'), { number: `鲁工信〔2026〕${documentId}号` }),
    )
    expect(reply).toBeRefused('objections-open', 409)
  })

  test('[S31] no objection is received to a list that is published meanwhile', async () => {
    const { documentId, objection } = await given.openList({ objectionsCloseAt: hours(-1) })
    const inTime = { now: new Date(), arrivedAt: new Date(hours(-2)) }
    const number = `鲁工信〔2026〕${documentId}号`
    const received = meanwhile(
      () =>
        kernel.act.actOne(bindingOf('plugin::lists.list'), 'publish', documentId, {
          actor: PROVINCE,
          input: { number },
          at: at(),
        }),
      () => database.inTransaction(() => receiveObjection(objection, { actor: PUBLIC, at: inTime, input: {} })),
    )
    await expect(received).rejects.toMatchObject({ refusal: { code: 'list-not-open-to-objections' } })
  })

  test('[R10] a demand is put before one of two panels', async () => {
    const demand = await given.demand({ state: 'in-review' })
    const subjects = [demand.documentId]
    const planned = { kind: 'pilot', size: 3, round: 1, reviewMode: 'named' }
    const [one, other] = await rows<Given>(
      'plugin::experts.panel',
      ['甲组', '乙组'].map((title) => ({ ...planned, title })),
    )
    const province = await as.province()
    const reply = await meanwhile(
      () => addSubjects([String(one?.documentId)], { actor: PROVINCE, at: at(), input: { subjects } }),
      () => province.post(staffPath('panel', String(other?.documentId), 'add-subjects'), { subjects }),
    )
    expect(reply).toBeRefused('subject-elsewhere', 409)
  })

  test('an officer appointed twice at once is appointed once', async () => {
    const [city] = await query<{ id: string }>('select document_id as id from cities where code = $1', [JINAN])
    const { email } = await staffUser('at-once-officer', 'pool-city')
    const province = await as.province()
    const appoint = () => province.post(staffPath('city', String(city?.id), 'appoint-officer'), { name: '丙', email })
    const appointed = await Promise.all([appoint(), appoint()])
    expect(appointed.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(appointed.find(({ status }) => status === 409)).toBeRefused('officer-already', 409)
    const current = await query<{ id: string }>(
      `select document_id as id from officers where city_code = $1 and email = $2 and state = 'current'`,
      [JINAN, email],
    )
    expect(current).toHaveLength(1)
    const end = staffPath('officer', String(current[0]?.id), 'end')
    expect(await province.post(end, { reason: '测试结束' })).toAnswer(200)
  })

  test('two that wait for each other: one is refused and told to try again', async () => {
    const batch = await given.batch()
    const demand = () => given.demand({ batch: batch.id, state: 'submitted' })
    const [first, second, third] = [await demand(), await demand(), await demand()]
    const ids = [first, second, third].map(({ documentId }) => documentId)
    const officer = await as.cityOfficer(JINAN)
    const select = () => officer.post('/filing/demand/bulk/select', { documentIds: ids })
    const lock = ({ id }: Given) => `select 1 from demands where id = ${id} for update`
    const reply = await withSuperusers(async ([between, other, eye]) => {
      const waiting = (many: number) => until(async () => (await eye.query(WAITING)).rowCount === many)
      // It does not look for a deadlock, so the request is the one that finds it.
      await other.query(`set deadlock_timeout = '1h'`)
      for (const client of [between, other]) await client.query('begin')
      await between.query(lock(second))
      await other.query(lock(third))
      const answer = select()
      await waiting(1)
      const held = other.query(lock(first))
      await waiting(2)
      await between.query('rollback')
      await Promise.all([answer, held])
      await other.query('rollback')
      return answer
    })
    expect(reply).toBeRefused('changed-at-once', 409)
    for (const id of ids) expect(await stored('demands', id)).toMatchObject({ state: 'submitted', version: 1 })
    expect(await select()).toAnswer(200)
  })
})
