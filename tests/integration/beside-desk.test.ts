/** Offices, jobs, permissions and attempts: rows that differ in one condition are left out and left alone. */
import type * as ForeignRows from '../../src/plugins/desk/server/attempts/foreign-rows'
import type * as ReadJobs from '../../src/plugins/desk/server/jobs/read-jobs'
import type * as RetryItem from '../../src/plugins/desk/server/jobs/retry-item'
import type * as Offices from '../../src/plugins/desk/server/offices'
import type * as RoleMemory from '../../src/plugins/desk/server/role-memory'
import type * as Jobs from '../../src/shared/server/jobs/jobs'
import type * as Recipients from '../../src/shared/server/notices/people'
import { kernel, load, query } from '../harness/app'
import { fileOf, given, hours, JINAN, one, QINGDAO, ZIBO } from '../harness/given'
import { historyLine } from '../harness/history-line'
import { appoint, as, staffUser, withRoles } from '../harness/people'
import { takenBack } from '../harness/taken-back'

const desk = 'plugins/desk/server'
const { foreignRows } = load<typeof ForeignRows>(`${desk}/attempts/foreign-rows.js`)
const { readJobItems } = load<typeof ReadJobs>(`${desk}/jobs/read-jobs.js`)
const { retryItem } = load<typeof RetryItem>(`${desk}/jobs/retry-item.js`)
const { officesOf } = load<typeof Offices>(`${desk}/offices.js`)
const { recall, remember } = load<typeof RoleMemory>(`${desk}/role-memory.js`)
const { jobOf } = load<typeof Jobs>('shared/server/jobs/jobs.js')
const { peopleOf } = load<typeof Recipients>('shared/server/notices/people.js')

const JOB = 'desk.clear-old'

describe('offices', () => {
  const office = (adminUserId: number, cityCode: string, values: object = {}) =>
    one('plugin::desk.officer', {
      adminUserId,
      cityCode,
      name: '经办',
      email: 'officer@staff.test',
      state: 'current',
      appointedAt: hours(-2),
      ...values,
    })

  test('of a person: those held now, the latest appointment first', () =>
    takenBack(async () => {
      const at = { appointedAt: hours(-1) }
      await office(990_001, QINGDAO)
      await office(990_001, JINAN, at)
      await office(990_001, ZIBO, at)
      await office(990_001, '370400', { state: 'ended', endedAt: hours(0) })
      await office(990_002, '370500', at)
      expect((await officesOf(990_001)).map(({ cityCode }) => cityCode)).toEqual([ZIBO, JINAN, QINGDAO])
    }))

  test('notices of a city reach each of its present officers once', async () => {
    const [first, second, former, elsewhere] = await Promise.all(
      ['told-first', 'told-second', 'told-former', 'told-elsewhere'].map((name) => staffUser(name, 'pool-city')),
    )
    await takenBack(async () => {
      const there = (await peopleOf('city', [ZIBO])).get(ZIBO) ?? []
      await office(Number(second?.id), ZIBO)
      await office(Number(first?.id), ZIBO)
      await office(Number(first?.id), ZIBO, { state: 'ended', endedAt: hours(-1) })
      await office(Number(former?.id), ZIBO, { state: 'ended', endedAt: hours(-1) })
      await office(Number(elsewhere?.id), QINGDAO)
      const told = (await peopleOf('city', [ZIBO])).get(ZIBO) ?? []
      const added = told.filter(({ recipient }) => !there.some((known) => known.recipient === recipient))
      expect(added.map(({ recipient }) => recipient)).toEqual(
        [Number(first?.id), Number(second?.id)].sort((a, b) => a - b).map((id) => `staff:${id}`),
      )
    })
  })

  test('an officer reads the cities of now, in the order of the province', async () => {
    const officer = await withRoles('many-cities', ['pool-city'])
    const email = 'many-cities@staff.test'
    const cities = async (): Promise<string[]> =>
      ((await officer.get('/desk/me')).body.data.cities as { code: string }[]).map(({ code }) => code)
    expect(await cities()).toEqual([])
    for (const code of [JINAN, ZIBO, QINGDAO]) await appoint({ id: officer.id, email }, code)
    expect(await cities()).toEqual([JINAN, QINGDAO, ZIBO])
    const [zibo] = await query<{ id: string }>(
      'select document_id as id from officers where admin_user_id = $1 and city_code = $2',
      [officer.id, ZIBO],
    )
    expect(await (await as.province()).post(`/desk/officer/${zibo?.id}/end`, { reason: '调离' })).toAnswer(200)
    expect(await cities()).toEqual([JINAN, QINGDAO])
  })
})

describe('jobs', () => {
  const item = async (key: string, values: Record<string, unknown> = {}): Promise<string> => {
    const row = { job: JOB, key, payload: { key }, queued_at: new Date(), attempts: 1, ...values }
    const names = Object.keys(row).join(', ')
    const [stored] = await query<{ id: string }>(
      `insert into desk_job_item (${names}) select ${names} from jsonb_populate_record(null::desk_job_item, $1::jsonb)
       returning id::text`,
      [JSON.stringify(row)],
    )
    return String(stored?.id)
  }
  const days = (n: number): Date => new Date(Date.now() - n * 86_400_000)

  test('items are listed by state, of one job, newest first', () =>
    takenBack(async () => {
      const failed = [await item('beside-a', { failed_at: days(0) }), await item('beside-b', { failed_at: days(1) })]
      const done = [await item('beside-c', { done_at: days(0) })]
      const waiting = [await item('beside-d')]
      const other = await item('beside-e', { job: 'filing.remind-drafts', failed_at: days(0) })
      const listed = async (state?: 'done' | 'failed' | 'waiting') =>
        (await readJobItems(JOB, { state })).items.filter(({ key }) => key.startsWith('beside-')).map(({ id }) => id)
      expect(await listed('failed')).toEqual([...failed].reverse())
      expect(await listed('done')).toEqual(done)
      expect(await listed('waiting')).toEqual(waiting)
      expect(await listed()).toEqual([...failed, ...done, ...waiting].reverse())
      expect((await readJobItems(JOB, { before: done[0] })).items.map(({ id }) => id)).not.toContain(done[0])
      expect((await readJobItems('filing.remind-drafts', { state: 'failed' })).items.map(({ id }) => id)).toContain(
        other,
      )
    }))

  test('retries of an item are counted by themselves', () =>
    takenBack(async () => {
      const [own, other] = [
        await item('beside-own', { failed_at: days(0) }),
        await item('beside-other', { failed_at: days(0) }),
      ]
      const province = { kind: 'province', id: 'admin:0', name: '省厅', cityCodes: [] } as const
      const at = { now: new Date(), arrivedAt: new Date() }
      await historyLine(own, { uid: 'notices_message', action: 'resend', version: 1 })
      await retryItem(other, province, at)
      await retryItem(own, province, at)
      await query('update desk_job_item set failed_at = clock_timestamp() where id = $1::bigint', [own])
      await retryItem(own, province, at)
      const versions = async (id: string) =>
        (await kernel.history.historyOf('desk_job_item', id)).map(({ version }) => version)
      expect([await versions(own), await versions(other)]).toEqual([[1, 2], [1]])
      expect(
        await query('select key from desk_job_item where id = any($1::bigint[]) and failed_at is null order by key', [
          [own, other],
        ]),
      ).toEqual([{ key: 'beside-other' }, { key: 'beside-own' }])
    }))

  test('old records are cleared, younger ones and unfinished items keep theirs', () =>
    takenBack(async () => {
      const answered = async (key: string, at: Date) =>
        query(`insert into desk_idempotency (actor_id, key, body_hash, at) values ('beside', $1, '', $2)`, [
          key,
          at.toISOString(),
        ])
      await answered('old', days(25 / 24))
      await answered('young', days(23 / 24))
      for (const age of [91, 89])
        await query(
          `insert into desk_job_slot (job, slot_at, claimed_by, started_at) values ($1, '1999-01-01'::timestamptz + $2 * interval '1 day', 'beside', $3)`,
          [JOB, age, days(age).toISOString()],
        )
      const [old] = [await item('beside-old', { done_at: days(91) }), await item('beside-young', { done_at: days(89) })]
      await item('beside-waiting', { queued_at: days(91) })
      await item('beside-failed', { queued_at: days(91), failed_at: days(91) })
      await jobOf(JOB)?.handle({ key: 'x' }, new Date())
      expect(await query(`select key from desk_idempotency where actor_id = 'beside'`)).toEqual([{ key: 'young' }])
      expect(
        await query(
          `select extract(doy from slot_at at time zone 'UTC')::int as day from desk_job_slot where claimed_by = 'beside'`,
        ),
      ).toEqual([{ day: 90 }])
      const left = await query<{ id: string; payload: { key?: string }; key: string }>(
        `select id::text, key, payload from desk_job_item where key like 'beside-%'`,
      )
      expect(left.filter(({ key, payload }) => payload.key !== key).map(({ id }) => id)).toEqual([old])
      expect(left).toHaveLength(4)
    }))
})

test('the permissions that a role was given are remembered by action and subject', () =>
  takenBack(async () => {
    const grant = (action: string, subject: string | null) => ({ action, subject, conditions: [], ours: true })
    const [read, readOther, write, plain] = [
      grant('read', 'a'),
      grant('read', 'b'),
      grant('write', 'a'),
      grant('see', null),
    ]
    await remember('beside-role', [read, readOther, write, plain])
    await remember('beside-other', [read, readOther])
    await remember('beside-role', [readOther, write, plain])
    const known = async (role: string) =>
      (await recall(role)).map(({ action, subject }) => `${action} ${subject}`).sort()
    expect(await known('beside-role')).toEqual(['read b', 'see null', 'write a'])
    expect(await known('beside-other')).toEqual(['read a', 'read b'])
  }))

test('[R26] rows of other cities are found in every type, by documentId or by number', async () => {
  const foreign = await given.enterprise({ cityCode: QINGDAO })
  const numbered = await given.enterprise({ cityCode: QINGDAO })
  const beside = await given.enterprise({ cityCode: QINGDAO })
  const demand = await given.demand({ cityCode: QINGDAO })
  const standing = await given.standing({ cityCode: QINGDAO })
  const listing = await given.listing(await given.productOfPool().then((own) => ({ ...own, cityCode: QINGDAO })))
  const file = await fileOf(foreign.creditCode, QINGDAO)
  const provider = await given.provider({ cityCode: QINGDAO })
  const application = await given.application({ provider })
  const drawn = { title: '推荐名单', kind: 'recommendation', listVersion: 1, entries: [], state: 'determined' }
  const list = await one('plugin::lists.list', { ...drawn, batch: demand.batch, cityCode: QINGDAO })
  const own = await given.demand({ cityCode: JINAN })
  const [city] = await query<{ id: string }>('select document_id as id from cities where code = $1', [QINGDAO])
  const named = [foreign, demand, standing, listing, provider, application, list, own].map(
    ({ documentId }) => documentId,
  )
  const actor = { kind: 'city', id: 'admin:0', name: '经办', cityCodes: [JINAN] } as const
  const asked = {
    documentIds: [...named, file, String(city?.id)],
    numbers: new Map([['api::enterprise.enterprise', new Set([numbered.id])]]),
  }
  const found = await foreignRows(asked, new Set([String(city?.id)]), actor)
  const said = found.map(({ uid, documentId, cities }) => ({ uid, documentId, cities }))
  const expected = [
    { uid: 'api::city.city', documentId: city?.id },
    { uid: 'api::demand.demand', documentId: demand.documentId },
    { uid: 'api::enterprise.enterprise', documentId: foreign.documentId },
    { uid: 'api::enterprise.enterprise', documentId: numbered.documentId },
    { uid: 'api::provider.provider', documentId: provider.documentId },
    { uid: 'plugin::applications.application', documentId: application.documentId },
    { uid: 'plugin::catalogue.listing', documentId: listing.documentId },
    { uid: 'plugin::files.private-file', documentId: file },
    { uid: 'plugin::lists.list', documentId: list.documentId },
    { uid: 'plugin::pool.standing', documentId: standing.documentId },
  ].map((row) => ({ ...row, cities: [QINGDAO] }))
  const byName = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).sort()
  expect(byName(said)).toEqual(byName(expected))
  expect(said.map(({ documentId }) => documentId)).not.toContain(beside.documentId)
  const onlyNumber = await foreignRows({ ...asked, documentIds: [] }, new Set(), actor)
  expect(onlyNumber.map(({ documentId }) => documentId)).toEqual([numbered.documentId])
})
