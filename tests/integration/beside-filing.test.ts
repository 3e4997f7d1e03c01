/** Demands, batches and reviews: rows that satisfy every condition but one are left out, and stay as they were. */
import type * as Offered from '../../src/plugins/filing/server/services/offered-demands'
import type * as FindOpenBatch from '../../src/plugins/filing/server/services/find-open-batch'
import type * as Progress from '../../src/plugins/filing/server/services/progress'
import type * as Recommend from '../../src/plugins/filing/server/services/recommend'
import type * as ReviewDemands from '../../src/plugins/filing/server/services/review-demands'
import type * as Settle from '../../src/plugins/filing/server/services/settle-demands'
import { load, query, strapi } from '../harness/app'
import { factsOf } from '../harness/facts'
import { given, hours, JINAN, one, QINGDAO, stored, yearAfterAll, type Given } from '../harness/given'
import { as } from '../harness/people'
import { takenBack } from '../harness/taken-back'
import { rulesOf } from '../matrix/actions/all'

const services = 'plugins/filing/server/services'
const { offeredDemands } = load<typeof Offered>(`${services}/offered-demands.js`)
const { findOpenBatch, openPilotBatch } = load<typeof FindOpenBatch>(`${services}/find-open-batch.js`)
const { readProgress } = load<typeof Progress>(`${services}/progress.js`)
const { recommend } = load<typeof Recommend>(`${services}/recommend.js`)
const { describeDemands } = load<typeof ReviewDemands>(`${services}/review-demands.js`)
const { unanswered } = load<typeof Settle>(`${services}/settle-demands.js`)

const DEMAND = 'api::demand.demand'
const STATES = rulesOf('demand').states

/** A demand in each state but the given ones. */
const inOtherStates = (but: readonly string[], values: object): Promise<Given[]> =>
  Promise.all(STATES.filter((state) => !but.includes(state)).map((state) => given.demand({ ...values, state })))

describe('[R28] a frozen list', () => {
  test('takes the recommended demands of its city and batch, two of one city once', async () => {
    const batch = await given.batch({ filingClosesAt: hours(-3), recommendClosesAt: hours(-1) })
    const own = [
      await given.demand({ batch: batch.id, state: 'recommended' }),
      await given.demand({ batch: batch.id, state: 'recommended' }),
    ]
    const beside = [
      ...(await inOtherStates(['recommended'], { batch: batch.id })),
      await given.demand({ batch: batch.id, cityCode: QINGDAO, state: 'recommended' }),
      await given.demand({ state: 'recommended' }),
    ]
    const province = await as.province()
    const ids = own.map(({ documentId }) => documentId)
    expect(await province.post('/filing/demand/bulk/start-review', { documentIds: ids })).toAnswer(200)
    for (const id of ids)
      expect(await stored('demands', id)).toMatchObject({ state: 'in-review', city_list_version: 1, version: 3 })
    for (const { documentId, state } of beside)
      expect(await stored('demands', documentId)).toMatchObject({ state, city_list_version: null, version: 1 })
    expect(
      await query(
        'select city_code, frozen_version from city_lists where batch_id = $1 and frozen_version is not null',
        [batch.id],
      ),
    ).toEqual([{ city_code: JINAN, frozen_version: 1 }])
  })
})

describe('what a panel reviews', () => {
  test('[R31] a panel on another kind of subject says nothing about a demand', async () => {
    const demand = await given.demand({ state: 'in-review' })
    const subjectOf = async (subjectUid: string): Promise<void> => {
      const { panel } = await given.review()
      await one('plugin::experts.panel-subject', {
        panel: panel.id,
        ordinal: 2,
        title: '评审',
        subjectUid,
        subjectId: demand.documentId,
        snapshotHash: 'h',
        criteria: [],
      })
    }
    await subjectOf('plugin::applications.application')
    expect((await factsOf(DEMAND, demand)).panel).toBeNull()
    await subjectOf(DEMAND)
    expect((await factsOf(DEMAND, demand)).panel).toBe('open')
  })

  test('[R31] demands in review only, by the best name that is known', async () => {
    const { creditCode, name, cityCode } = await given.enterprise()
    const batch = (await given.batch()).id
    const reviewed = [
      await given.demand({ batch, state: 'in-review' }),
      await given.demand({
        batch,
        state: 'in-review',
        enterprise: { creditCode, name, cityCode },
        enterpriseName: '填报时的名称',
      }),
      await given.demand({
        batch,
        state: 'in-review',
        enterprise: { creditCode, cityCode },
        scenes: null,
        categories: null,
      }),
    ]
    const renamed = String(reviewed[0]?.enterpriseName)
    const beside = await inOtherStates(['in-review'], { batch })
    const described = await describeDemands([...beside, ...reviewed].map(({ documentId }) => documentId))
    expect(described.map(({ documentId, parties }) => [documentId, parties[0]?.name])).toEqual(
      [renamed, '填报时的名称', creditCode].map((applicant, at) => [reviewed[at]?.documentId, applicant]),
    )
  })

  test('[R31] is offered by batch, city and name; a demand that a panel has stays on offer', async () => {
    const [older, newer] = [(await given.batch()).id, (await given.batch()).id]
    const { creditCode, cityCode } = await given.enterprise()
    const unlinked = { creditCode, cityCode }
    const named = (enterpriseName: string): object => ({ enterprise: unlinked, enterpriseName })
    const state = 'in-review'
    const late = await given.demand({ batch: older, state })
    const third = await given.demand({ batch: newer, state, ...named('淄博') })
    const second = await given.demand({ batch: newer, state, ...named('安丘') })
    const fourth = await given.demand({ batch: newer, state, ...named('淄博'), categories: null })
    const first = await given.demand({ batch: newer, state, enterprise: unlinked })
    const fifth = await given.demand({ batch: newer, state, cityCode: QINGDAO })
    const taken = await given.demand({ batch: older, state: 'listed', cityCode: QINGDAO })
    const beside = await inOtherStates([state], { batch: newer })
    const rows = [first, second, third, fourth, fifth, late, taken]
    const own = new Set([...rows, ...beside].map(({ documentId }) => documentId))
    const offered = (await offeredDemands([taken.documentId])).filter(({ documentId }) => own.has(documentId))
    expect(offered.map(({ documentId, applicant }) => [documentId, applicant])).toEqual([
      [first.documentId, creditCode],
      [second.documentId, '安丘'],
      [third.documentId, '淄博'],
      [fourth.documentId, '淄博'],
      [fifth.documentId, fifth.enterpriseName],
      [late.documentId, late.enterpriseName],
      [taken.documentId, taken.enterpriseName],
    ])
    expect(offered.map(({ categories }) => categories)).toEqual(rows.map((row) => (row === fourth ? [] : ['solution'])))
  })
})

test('S41: unanswered are the returned demands of the batch whose instant has come', async () => {
  const batch = await given.batch()
  const cityAnswerBy = hours(-1)
  const due = await given.demand({ batch: batch.id, state: 'returned-to-city', cityAnswerBy })
  await given.demand({ batch: batch.id, state: 'returned-to-city', cityAnswerBy: hours(1) })
  await given.demand({ state: 'returned-to-city', cityAnswerBy })
  await inOtherStates(['returned-to-city'], { batch: batch.id, cityAnswerBy })
  const now = new Date()
  expect(await unanswered(batch.id, { now, arrivedAt: now })).toEqual([
    { documentId: due.documentId, reason: '省工业和信息化厅退回后，济南市工业和信息化局未在规定时间内重新推荐' },
  ])
})

describe('[R23] the batch in which enterprises file', () => {
  test('is the newest open pilot batch whose filing has begun', () =>
    takenBack(async () => {
      const year = await yearAfterAll()
      const begun = { filingOpensAt: hours(-1) }
      const batch = await given.batch({ year, ordinal: 2, ...begun })
      await given.batch({ year, ordinal: 1, ...begun })
      await given.batch({ year: year - 1, ordinal: 3, ...begun })
      await given.batch({ year: year + 1, ordinal: 1, filingOpensAt: hours(1) })
      const provider = await given.batch({ year: year + 1, ordinal: 1, kind: 'provider', ...begun })
      const closed = await given.batch({ year: year + 1, ordinal: 2, state: 'closed', ...begun })
      expect((await findOpenBatch('pilot'))?.id).toBe(batch.id)
      expect((await openPilotBatch(batch.documentId)).id).toBe(batch.id)
      for (const { documentId } of [provider, closed])
        await expect(openPilotBatch(documentId)).rejects.toMatchObject({ refusal: { code: 'no-open-batch' } })
    }))

  test('[R25] home pages count in the open batch, then the planned, then the last one that was not cancelled', () =>
    takenBack(async () => {
      const year = await yearAfterAll()
      const province = { kind: 'province', id: 'admin:0', name: '省厅', cityCodes: [] } as const
      const atWork = async () => (await readProgress(province)).batch?.id
      const of = (state: string, ordinal: number, values: object = {}) =>
        given.batch({ state, year, ordinal, ...values })
      await query('alter table batches disable trigger user')
      await query(`update batches set state = 'cancelled' where kind = 'pilot' and state in ('open', 'planned')`)
      await query('alter table batches enable trigger user')
      const closed = await of('closed', 2)
      await of('closed', 1)
      await of('cancelled', 3)
      await of('open', 3, { kind: 'provider' })
      expect(await atWork()).toBe(closed.id)
      const planned = await of('planned', 2, { year: year - 1 })
      await of('planned', 3, { year: year - 2 })
      await of('planned', 1, { year: year - 1 })
      expect(await atWork()).toBe(planned.id)
      const open = await of('open', 1, { year: year - 2 })
      expect(await atWork()).toBe(open.id)
    }))
})

test('[R28] while a city recommends, its list of that batch cannot be frozen; other lists can', async () => {
  const [batch, other] = [await given.batch(), await given.batch()]
  const { documentId } = await given.demand({ batch: batch.id, state: 'selected' })
  const now = new Date()
  const officer = { kind: 'city', id: 'admin:0', name: '经办', cityCodes: [JINAN] } as const
  await takenBack(async () => {
    await recommend([documentId], { actor: officer, input: {}, at: { now, arrivedAt: now } })
    // On another connection.
    const free = await strapi.db.connection.raw<{ rows: { id: string }[] }>(
      'select document_id as id from city_lists where batch_id in (?, ?) for no key update skip locked',
      [batch.id, other.id],
    )
    const locked = await query(
      'select batch_id as batch, city_code as city from city_lists where batch_id in ($1, $2) and document_id <> all($3::text[])',
      [batch.id, other.id, free.rows.map(({ id }) => id)],
    )
    expect(locked).toEqual([{ batch: batch.id, city: JINAN }])
  })
})
