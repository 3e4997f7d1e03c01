import { query } from '../harness/app'
import { given, hours, JINAN, stored, type Given } from '../harness/given'
import type { Somebody } from '../harness/http'
import { staffPath } from '../harness/paths'
import { as } from '../harness/people'
import { holds } from '../harness/setting'

let province: Somebody
let city: Somebody
beforeAll(async () => {
  province = await as.province()
  city = await as.cityOfficer(JINAN)
})
const on = (kind: string, row: { documentId: string }, action: string, body: object = {}, who = province) =>
  who.post(staffPath(kind, row.documentId, action), body)
const closed = () => given.batch({ filingClosesAt: hours(-3), recommendClosesAt: hours(-1) })
const inReview = (batch: Given, values: object = {}) =>
  given.demand({ batch: batch.id, state: 'in-review', cityListVersion: 1, ...values })
const lists = (batch: Given) =>
  query<{
    kind: string
    list_version: number
    state: string
    entry_count: number
    entries: { creditCode: string; demands: { title: string }[] }[]
  }>(`select * from lists where batch_id = $1 and kind = 'pilot' order by list_version`, [batch.id])

// Objections have tests of their own (provider-lists).
holds('objectionDays', 0)

// Conclusions without a panel (S47).
holds('panelRequired', false)

describe('review and list', () => {
  test('[R33] one passed demand lists the enterprise, and the list names its passed demands (S12)', async () => {
    const batch = await closed()
    const enterprise = await given.enterprise()
    await inReview(batch, { enterprise, title: '通过的', reviewConclusion: 'passed' })
    const failed = await inReview(batch, { enterprise, title: '未通过的', reviewConclusion: 'failed' })
    const other = await inReview(batch, { title: '别家的', reviewConclusion: 'failed' })
    expect(await on('batch', batch, 'determine-list', { title: '名单' })).toAnswer(200)
    const [list] = await lists(batch)
    expect(list).toMatchObject({ list_version: 1, state: 'determined', entry_count: 1 })
    expect(list?.entries).toMatchObject([{ creditCode: enterprise.creditCode, demands: [{ title: '通过的' }] }])
    expect(list?.entries[0]?.demands).toHaveLength(1)
    for (const demand of [failed, other])
      expect(await stored('demands', demand.documentId)).toMatchObject({ state: 'not-proposed' })
  })

  test('[R33] not before every recommended demand has a conclusion, and not an empty list', async () => {
    const batch = await closed()
    const open = await inReview(batch)
    expect(await on('batch', batch, 'determine-list', { title: '名单' })).toBeRefused('review-incomplete', 409)
    expect(await on('demand', open, 'pass', { reason: '好' })).toAnswer(200)
    expect(await stored('demands', open.documentId)).toMatchObject({
      review_conclusion: 'passed',
      reviewed_by: expect.stringContaining('province'),
    })
    expect(await on('batch', batch, 'determine-list', { title: '名单' })).toAnswer(200)
    expect(await on('batch', await closed(), 'determine-list', { title: '名单' })).toBeRefused(
      'nothing-to-determine',
      409,
    )
  })

  test('[R34] an enterprise no city recommended is refused, unless the setting allows it with a reason', async () => {
    const batch = await closed()
    await inReview(batch, { reviewConclusion: 'passed' })
    const outsider = await given.demand({ batch: batch.id, state: 'submitted', title: '未经推荐' })
    const body = { title: '名单', additions: outsider.documentId }
    expect(await on('batch', batch, 'determine-list', body)).toBeRefused('addition-not-allowed', 409)
    expect(await on('batch', batch, 'determine-list', { ...body, reason: '特别' })).toBeRefused(
      'addition-not-allowed',
      409,
    )
    expect(await province.put('/desk/settings/listUnrecommended', { value: true, reason: '测试' })).toAnswer(200)
    expect(await on('batch', batch, 'determine-list', body)).toBeRefused('addition-not-allowed', 409)
    const foreign = await given.demand({ state: 'submitted' })
    expect(
      await on('batch', batch, 'determine-list', { title: '名单', additions: foreign.documentId, reason: '特别' }),
    ).toBeRefused('addition-not-allowed')
    expect(await lists(batch)).toEqual([])
    expect(await on('batch', batch, 'determine-list', { ...body, reason: '重大项目' })).toAnswer(200)
    expect(await province.put('/desk/settings/listUnrecommended', { value: false, reason: '测试' })).toAnswer(200)
    expect((await lists(batch))[0]?.entry_count).toBe(2)
  })

  test('[R33] concurrently determined once', async () => {
    const batch = await closed()
    await inReview(batch, { reviewConclusion: 'passed' })
    const replies = await Promise.all([1, 2, 3].map(() => on('batch', batch, 'determine-list', { title: '名单' })))
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409, 409])
    expect(await lists(batch)).toHaveLength(1)
  })

  test('[R16] the edition in force stays public until the next one is published in its place', async () => {
    const batch = await closed()
    const listOf = async (edition: number) =>
      (
        await query<{ document_id: string }>(
          `select document_id from lists where batch_id = $1 and list_version = $2`,
          [batch.id, edition],
        )
      )[0]!.document_id
    const publish = async (edition: number) =>
      on('list', { documentId: await listOf(edition) }, 'publish', { number: `${batch.documentId}-${edition}号` })
    await inReview(batch, { reviewConclusion: 'passed' })
    expect(await on('batch', batch, 'determine-list', { title: '第一版' })).toAnswer(200)
    expect(await publish(1)).toAnswer(200)
    await inReview(batch, { reviewConclusion: 'passed' })
    expect(await on('batch', batch, 'determine-list', { title: '第二版' })).toAnswer(200)
    expect((await lists(batch)).map(({ state, entry_count }) => [state, entry_count])).toEqual([
      ['published', 1],
      ['determined', 2],
    ])
    expect(await publish(2)).toAnswer(200)
    expect((await lists(batch)).map(({ state }) => state)).toEqual(['superseded', 'published'])
  })

  test('actions without bulk are refused in bulk', async () => {
    const batch = await closed()
    expect(await province.post('/filing/batch/bulk/close', { documentIds: [batch.documentId] })).toBeRefused(
      'one-at-a-time',
      400,
    )
  })

  test('[R16] a list becomes public with number and date, and a city list never by itself', async () => {
    const batch = await closed()
    await inReview(batch, { reviewConclusion: 'passed' })
    await on('batch', batch, 'determine-list', { title: '名单' })
    const [row] = await query<{ document_id: string }>(`select document_id from lists where batch_id = $1`, [batch.id])
    const list = { documentId: row!.document_id }
    expect(await on('batch', batch, 'close')).toBeRefused('list-not-published', 409)
    expect(await on('list', list, 'publish', { number: '1号' }, city)).toBeRefused('not-your-role', 403)
    expect(await as.nobody().get(`/api/lists/${list.documentId}`)).toAnswer(404)
    expect(await on('list', list, 'publish', { number: '鲁工信字〔2026〕9号' })).toAnswer(200)
    expect(await as.nobody().get(`/api/lists/${list.documentId}`)).toAnswer(200)
    expect(await on('batch', batch, 'close')).toAnswer(200)
  })

  test('S41: returned to the city until the review closes; by setting not at all', async () => {
    const batch = await closed()
    const demand = await inReview(batch, { reviewConclusion: 'passed' })
    const body = { reason: '请核实', answerBy: hours(720).slice(0, 10) }
    expect(
      await on('demand', demand, 'return-to-city', { reason: '请核实', answerBy: hours(-48).slice(0, 10) }),
    ).toBeRefused('answer-day-past', 400)
    expect(await on('demand', demand, 'return-to-city', { reason: '请核实', answerBy: '31.12.2099' })).toBeRefused(
      'needs-invalid',
      400,
    )
    expect(await province.put('/desk/settings/returnToCity', { value: false, reason: '测试' })).toAnswer(200)
    expect(await on('demand', demand, 'return-to-city', body)).toBeRefused('return-off', 409)
    expect(await province.put('/desk/settings/returnToCity', { value: true, reason: '测试' })).toAnswer(200)
    expect(await on('demand', demand, 'return-to-city', body)).toAnswer(200)
    expect(await stored('demands', demand.documentId)).toMatchObject({
      state: 'returned-to-city',
      review_conclusion: null,
      city_list_version: null,
    })
    expect(await on('demand', demand, 'select', { reason: '已核实' }, city)).toAnswer(200)
    expect(await on('demand', demand, 'recommend', {}, city)).toAnswer(200)
    expect(await on('demand', demand, 'start-review')).toAnswer(200)
    expect(
      await query(`select state, frozen_version from city_lists where batch_id = $1 and city_code = $2`, [
        batch.id,
        JINAN,
      ]),
    ).toEqual([{ state: 'frozen', frozen_version: 1 }])
  })

  test('settings: bounds, unknown names, who may, and the audit of a change', async () => {
    expect(await province.put('/desk/settings/mostDemands', { value: 0, reason: 'x' })).toBeRefused(
      'setting-invalid',
      400,
    )
    expect(await province.put('/desk/settings/mostDemands', { value: '5', reason: 'x' })).toBeRefused(
      'setting-invalid',
      400,
    )
    expect(await province.put('/desk/settings/mostDemands', { value: 6 })).toBeRefused('needs-missing', 400)
    expect(await province.put('/desk/settings/nonsense', { value: 6, reason: 'x' })).toBeRefused('setting-unknown', 404)
    expect((await city.put('/desk/settings/mostDemands', { value: 6, reason: 'x' })).status).toBe(403)
    expect(await province.put('/desk/settings/mostDemands', { value: 6, reason: '放宽' })).toAnswer(200)
    expect(await province.put('/desk/settings/mostDemands', { value: 5, reason: '恢复' })).toAnswer(200)
    const lines = await query(`select reason, input from desk_history where subject_id = 'mostDemands' order by id`)
    expect(lines.slice(-2)).toEqual([
      { reason: '放宽', input: { was: 5, value: 6 } },
      { reason: '恢复', input: { was: 6, value: 5 } },
    ])
  })
})
