import { answers, applicant, draft, evidence, providerBatch, submitted } from '../harness/applications'
import { as } from '../harness/people'
import { given, JINAN, newCreditCode, QINGDAO, rows, stored, ZIBO, type Given } from '../harness/given'
import { query } from '../harness/app'
import { walled } from '../harness/walled'
import type { Reply, Somebody } from '../harness/http'

const CM = '/content-manager/collection-types'
type Enterprise = Given & { creditCode: string; cityCode: string }

let jinan: Somebody
let qingdao: Somebody
let zibo: Somebody
let province: Somebody

beforeAll(async () => {
  jinan = await as.cityOfficer(JINAN)
  qingdao = await as.cityOfficer(QINGDAO)
  zibo = await as.cityOfficer(ZIBO)
  province = await as.province()
})

const cityId = async (code: string): Promise<string> => {
  const [row] = await query<{ document_id: string }>('select document_id from cities where code = $1', [code])
  return String(row?.document_id)
}

async function propose(who: Somebody, from: string, input: object): Promise<Reply> {
  return who.post(`/desk/city/${await cityId(from)}/propose-hand-over`, {
    organisation: 'enterprise',
    toCity: QINGDAO,
    reason: '注册地址迁往青岛',
    ...input,
  })
}

async function proposed(enterprise: Enterprise, to = QINGDAO): Promise<{ documentId: string; version: number }> {
  expect(await propose(jinan, JINAN, { creditCode: enterprise.creditCode, toCity: to })).toAnswer(200)
  const [row] = await query<{ document_id: string; version: number }>(
    `select document_id, version from hand_overs where credit_code = $1 and state = 'proposed'`,
    [enterprise.creditCode],
  )
  return { documentId: String(row?.document_id), version: Number(row?.version) }
}

const answer = (who: Somebody, documentId: string, action: string, body: object = {}): Promise<Reply> =>
  who.post(`/organisations/hand-over/${documentId}/${action}`, body)

describe('[R70] an enterprise moves to another city, with both accepting', () => {
  test('from then on it is the new city’s; each city reads its own period', async () => {
    const enterprise = (await given.enterprise({ cityCode: JINAN, name: '迁址企业' })) as Enterprise
    const filed = await given.demand({ enterprise, state: 'submitted', title: '已提交需求' })
    const draft = await given.demand({ enterprise, state: 'draft', title: '草稿需求' })
    const { documentId, version } = await proposed(enterprise)

    const offered = await qingdao.get(`/organisations/hand-over/${documentId}/actions`)
    expect(offered).toAnswer(200)
    expect(await qingdao.get(`${CM}/api::enterprise.enterprise/${enterprise.documentId}`)).toAnswer(404)
    expect(await answer(qingdao, documentId, 'accept', { version })).toAnswer(200)

    expect(await stored('enterprises', enterprise.documentId)).toMatchObject({ city_code: QINGDAO })
    expect(await stored('demands', filed.documentId)).toMatchObject({ city_code: JINAN, state: 'submitted' })
    expect(await stored('demands', draft.documentId)).toMatchObject({ city_code: QINGDAO, state: 'draft' })
    const labels = await query('select city_code from enterprise_labels where credit_code = $1', [
      enterprise.creditCode,
    ])
    expect(labels).toEqual([{ city_code: QINGDAO }])

    expect(await qingdao.get(`${CM}/api::enterprise.enterprise/${enterprise.documentId}`)).toAnswer(200)
    expect(await qingdao.get(`${CM}/api::demand.demand/${draft.documentId}`)).toAnswer(200)
    expect(await qingdao.get(`${CM}/api::demand.demand/${filed.documentId}`)).toAnswer(404)
    expect(await jinan.get(`${CM}/api::enterprise.enterprise/${enterprise.documentId}`)).toAnswer(404)
    expect(await jinan.get(`${CM}/api::demand.demand/${draft.documentId}`)).toAnswer(404)
    expect(await jinan.get(`${CM}/api::demand.demand/${filed.documentId}`)).toAnswer(200)
    // The old city still decides on demands filed with it, based on labels and a size that it no longer sees.
    expect(await jinan.post(`/filing/demand/${filed.documentId}/select`, { reason: '同意' })).toAnswer(200)
    // It keeps a read-only snapshot of the enterprise.
    const kept = await jinan.get(`${CM}/plugin::organisations.hand-over/${documentId}`)
    expect(kept).toAnswer(200)
    expect(kept.body.data.snapshot).toMatchObject({
      name: '迁址企业',
      city_code: JINAN,
      labels: [expect.objectContaining({ kind: 'specialised' })],
    })
    expect(kept.body.data).toMatchObject({ state: 'accepted', fromCity: JINAN, toCity: QINGDAO })
  })

  test('history: both read the move, neither the other’s period', async () => {
    const enterprise = (await given.enterprise({ cityCode: JINAN })) as Enterprise
    const draft = await given.demand({ enterprise, state: 'draft' })
    const { documentId } = await proposed(enterprise)
    expect(await answer(qingdao, documentId, 'accept')).toAnswer(200)
    const firm = await as.account(enterprise.creditCode)
    expect(await firm.post(`/api/my/demands/${draft.documentId}/withdraw`, {})).toAnswer(200)
    const actions = async (city: string, id: string): Promise<unknown[]> =>
      (
        await walled(
          { cities: [city] },
          'select action from desk_history where subject_id = $1 and changes is null order by id',
          [id],
        )
      ).map((line) => line.action)
    expect(await actions(JINAN, draft.documentId)).toEqual(['create', 'hand-over'])
    expect(await actions(QINGDAO, draft.documentId)).toEqual(['hand-over', 'withdraw'])
    expect(await actions(ZIBO, draft.documentId)).toEqual([])
    for (const city of [JINAN, QINGDAO]) expect(await actions(city, documentId)).toEqual(['propose', 'accept'])
    for (const who of [jinan, qingdao])
      expect(await who.get(`/organisations/hand-over/${documentId}/history`)).toAnswer(200)
    expect(await zibo.get(`/organisations/hand-over/${documentId}/history`)).toBeRefused('not-found', 404)
    const [line] = await query(
      `select actor_name, actor_id from desk_history where subject_id = $1 and action = 'hand-over'`,
      [draft.documentId],
    )
    expect(line).toMatchObject({ actor_name: `city-${QINGDAO}@staff.test` })
  })

  test('a provider takes its products along', async () => {
    const creditCode = newCreditCode()
    const [provider] = await rows<Given>('api::provider.provider', [
      { name: '迁址服务商', creditCode, cityCode: JINAN },
    ])
    const [product] = await rows<Given>('api::product.product', [
      { name: '平台', provider: provider?.id, creditCode, cityCode: JINAN, categoryCode: 'solution', kind: 'product' },
    ])
    expect(await propose(jinan, JINAN, { creditCode, organisation: 'provider' })).toAnswer(200)
    const [row] = await query<{ document_id: string }>('select document_id from hand_overs where credit_code = $1', [
      creditCode,
    ])
    expect(await answer(qingdao, String(row?.document_id), 'accept')).toAnswer(200)
    expect(await stored('providers', String(provider?.documentId))).toMatchObject({ city_code: QINGDAO })
    expect(await stored('products', String(product?.documentId))).toMatchObject({ city_code: QINGDAO })
  })

  test('[R06] the draft of a provider’s application follows, what it submitted stays; it is submitted in the new city', async () => {
    const of = await applicant({ cityCode: JINAN })
    const { creditCode } = of.provider
    const drafted = await draft(of)
    const filed = await submitted({ ...of, batch: await providerBatch({ parallel: true }) })
    const withdrawn = await given.application({ provider: of.provider, state: 'withdrawn' })
    expect(await propose(jinan, JINAN, { creditCode, organisation: 'provider' })).toAnswer(200)
    const [row] = await query<{ document_id: string }>('select document_id from hand_overs where credit_code = $1', [
      creditCode,
    ])
    const before = (await stored('applications', drafted)).version
    expect(await answer(jinan, String(row?.document_id), 'accept')).toBeRefused('hand-over-for-receiver', 403)
    expect(await stored('applications', drafted)).toMatchObject({ city_code: JINAN, version: before })
    expect(await answer(qingdao, String(row?.document_id), 'accept')).toAnswer(200)

    expect(await stored('applications', drafted)).toMatchObject({ city_code: QINGDAO, state: 'draft' })
    expect(await stored('applications', filed)).toMatchObject({ city_code: JINAN, state: 'submitted' })
    expect(await stored('applications', withdrawn.documentId)).toMatchObject({ city_code: JINAN, state: 'withdrawn' })
    const lines = async (city: string): Promise<unknown[]> =>
      (
        await walled(
          { cities: [city] },
          'select action from desk_history where subject_id = $1 and changes is null order by id',
          [drafted],
        )
      ).map((line) => line.action)
    expect((await lines(JINAN)).at(-1)).toBe('hand-over')
    expect(await lines(QINGDAO)).toEqual(['hand-over'])
    expect(await lines(ZIBO)).toEqual([])

    const file = await evidence(of.who)
    expect(await of.who.put(`/api/my/applications/${drafted}`, answers({ file }))).toAnswer(200)
    expect(await of.who.post(`/api/my/applications/${drafted}/submit`)).toAnswer(200)
    const now = await stored('applications', drafted)
    expect(now).toMatchObject({ city_code: QINGDAO, state: 'submitted' })
    expect(String(now.receipt_number)).toContain(QINGDAO.slice(0, 4))
  })

  test('what a firm carries over after it moved belongs to its new city', async () => {
    const enterprise = (await given.enterprise({ cityCode: JINAN })) as Enterprise
    const closed = await given.batch({ state: 'closed' })
    const old = await given.demand({ enterprise, batch: closed.id, state: 'not-listed' })
    const { documentId } = await proposed(enterprise)
    expect(await answer(qingdao, documentId, 'accept')).toAnswer(200)
    await given.batch()
    const firm = await as.account(enterprise.creditCode)
    expect(await firm.post(`/api/my/demands/${old.documentId}/carry-over`, {})).toAnswer(200)
    const carried = await query('select city_code from demands where carried_from = $1', [old.documentId])
    expect(carried).toEqual([{ city_code: QINGDAO }])
  })
})

describe('what is refused', () => {
  test('to its own city, to an unknown one, twice, without a reason', async () => {
    const { creditCode } = await given.enterprise({ cityCode: JINAN })
    expect(await propose(jinan, JINAN, { creditCode, toCity: JINAN })).toBeRefused('hand-over-to-itself', 400)
    expect(await propose(jinan, JINAN, { creditCode, toCity: '999999' })).toBeRefused('city-unknown-here', 400)
    expect(await propose(jinan, JINAN, { creditCode, reason: ' ' })).toBeRefused('needs-missing', 400)
    expect(await propose(jinan, JINAN, { creditCode: 'x' })).toHaveProperty('status', 400)
    const both = await Promise.all([1, 2].map(() => propose(jinan, JINAN, { creditCode })))
    expect(both.map((reply) => reply.status).sort()).toEqual([200, 409])
    expect(both.find((reply) => reply.status === 409)).toBeRefused('handed-over-already', 409)
    expect(await query('select 1 from hand_overs where credit_code = $1', [creditCode])).toHaveLength(1)
  })

  test("[R26] another city's organisation is not found, for an officer and for a foreign city", async () => {
    const theirs = await given.enterprise({ cityCode: QINGDAO })
    const none = newCreditCode()
    const replies = await Promise.all(
      [theirs.creditCode, none].map((creditCode) => propose(jinan, JINAN, { creditCode, toCity: ZIBO })),
    )
    for (const reply of replies) expect(reply).toBeRefused('not-found', 404)
    expect(await propose(province, JINAN, { creditCode: theirs.creditCode, toCity: ZIBO })).toBeRefused(
      'not-found',
      404,
    )
    expect(await propose(jinan, QINGDAO, { creditCode: theirs.creditCode, toCity: ZIBO })).toBeRefused(
      'outside-territory',
      403,
    )
    expect(await query('select 1 from hand_overs where credit_code = $1', [theirs.creditCode])).toEqual([])
  })

  test('the wrong side, a third city, a stale look, a second answer', async () => {
    const enterprise = (await given.enterprise({ cityCode: JINAN })) as Enterprise
    const { documentId, version } = await proposed(enterprise)
    expect(await answer(jinan, documentId, 'accept')).toBeRefused('hand-over-for-receiver', 403)
    expect(await answer(jinan, documentId, 'decline', { reason: '不' })).toBeRefused('hand-over-for-receiver', 403)
    expect(await answer(qingdao, documentId, 'withdraw', { reason: '不' })).toBeRefused('hand-over-for-proposer', 403)
    expect(await answer(zibo, documentId, 'accept')).toBeRefused('not-found', 404)
    expect(await answer(province, documentId, 'accept')).toBeRefused('hand-over-province-reason', 400)
    expect(await answer(qingdao, documentId, 'accept', { version: version + 1 })).toBeRefused('changed-meanwhile', 409)
    const auditor = await as.auditor()
    expect((await answer(auditor, documentId, 'accept')).status).toBe(403)
    expect(await stored('enterprises', enterprise.documentId)).toMatchObject({ city_code: JINAN })
    const both = await Promise.all([1, 2].map(() => answer(qingdao, documentId, 'accept')))
    expect(both.map((reply) => reply.status).sort()).toEqual([200, 409])
    expect(await answer(qingdao, documentId, 'decline', { reason: '迟了' })).toBeRefused('not-from-here', 409)
  })

  test('declined or withdrawn, nothing moves and it may be proposed again; the province stands in with a reason', async () => {
    const enterprise = (await given.enterprise({ cityCode: JINAN })) as Enterprise
    const first = await proposed(enterprise)
    expect(await answer(qingdao, first.documentId, 'decline', { reason: '地址未变更' })).toAnswer(200)
    const second = await proposed(enterprise)
    expect(await answer(jinan, second.documentId, 'withdraw', { reason: '误提' })).toAnswer(200)
    expect(await stored('enterprises', enterprise.documentId)).toMatchObject({ city_code: JINAN })
    const third = await proposed(enterprise)
    expect(await answer(province, third.documentId, 'accept', { reason: '接收市逾期未答复' })).toAnswer(200)
    expect(await stored('enterprises', enterprise.documentId)).toMatchObject({ city_code: QINGDAO })
  })

  test('moved by other means meanwhile: refused, and nothing half done', async () => {
    const enterprise = (await given.enterprise({ cityCode: JINAN, labelled: false })) as Enterprise
    const { documentId } = await proposed(enterprise)
    expect(
      await province.put(`${CM}/api::enterprise.enterprise/${enterprise.documentId}`, { cityCode: ZIBO }),
    ).toBeRefused('identity-in-use', 409)
    await query('update enterprises set city_code = $2 where document_id = $1', [enterprise.documentId, ZIBO])
    expect(await answer(qingdao, documentId, 'accept')).toBeRefused('hand-over-overtaken', 409)
    expect(await stored('hand_overs', documentId)).toMatchObject({ state: 'proposed', version: 1 })
  })

  test('the database itself: two open ones, one to the same city, a state without its history', async () => {
    const values = {
      creditCode: newCreditCode(),
      name: '甲',
      organisation: 'enterprise',
      fromCity: JINAN,
      reason: '迁址',
    }
    const uid = 'plugin::organisations.hand-over'
    await expect(rows(uid, [{ ...values, toCity: JINAN }])).rejects.toMatchObject({
      constraint: 'hand_overs_to_another',
    })
    const [one] = await rows<Given>(uid, [{ ...values, toCity: QINGDAO }])
    await expect(rows(uid, [{ ...values, toCity: ZIBO }])).rejects.toMatchObject({ constraint: 'hand_overs_one_open' })
    await expect(
      query(`update hand_overs set state = 'accepted' where document_id = $1`, [one?.documentId]),
    ).rejects.toMatchObject({ code: 'WF001' })
  })
})
