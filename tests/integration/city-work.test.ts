import { as } from '../harness/people'
import { holds } from '../harness/setting'
import { given, historyCount, hours, JINAN, newCreditCode, QINGDAO, stored, ZIBO, type Given } from '../harness/given'
import { query, strapi } from '../harness/app'
import type { Somebody } from '../harness/http'

let jinan: Somebody
let province: Somebody
beforeAll(async () => {
  jinan = await as.cityOfficer(JINAN)
  province = await as.province()
})
const on = (demand: { documentId: string }, action: string, body: Record<string, unknown> = {}, who = jinan) =>
  who.post(`/filing/demand/${demand.documentId}/${action}`, body)
const because = { reason: '符合条件' }
const cityList = async (
  batch: Given,
  cityCode = JINAN,
): Promise<{ document_id: string; state: string; frozen_version: number | null }> =>
  (
    await query<{ document_id: string; state: string; frozen_version: number | null }>(
      'select * from city_lists where batch_id = $1 and city_code = $2',
      [batch.id, cityCode],
    )
  )[0]!
const setting = (name: string, value: unknown) => province.put(`/desk/settings/${name}`, { value, reason: '测试' })

// Objections have tests of their own (provider-lists).
holds('objectionDays', 0)

describe('first selection', () => {
  test('[R25] select, not select and return need a reason and write it', async () => {
    for (const [action, state] of [
      ['select', 'selected'],
      ['not-select', 'not-selected'],
      ['return', 'returned'],
    ] as const) {
      const demand = await given.demand({ state: 'submitted' })
      expect(await on(demand, action)).toBeRefused('needs-missing', 400)
      expect(await on(demand, action, { reason: '　' })).toBeRefused('needs-missing', 400)
      expect(await on(demand, action, { reason: '材料不全', nonsense: 1 })).toBeRefused('needs-unknown', 400)
      expect(await on(demand, action, { reason: 7 })).toBeRefused('needs-invalid', 400)
      expect(await on(demand, action, { reason: 'a\u0000b' })).toBeRefused('text-malformed', 400)
      expect(await on(demand, action, { reason: '长'.repeat(2001) })).toBeRefused('needs-invalid', 400)
      expect(await stored('demands', demand.documentId)).toMatchObject({ state: 'submitted', version: 1 })
      expect(await on(demand, action, { reason: '理由充分' })).toAnswer(200)
      expect(await stored('demands', demand.documentId)).toMatchObject({ state, version: 2 })
    }
  })

  test("[R26] another city's demand is not found", async () => {
    const demand = await given.demand({ cityCode: QINGDAO, state: 'submitted' })
    expect(await on(demand, 'select', because)).toBeRefused('not-found', 404)
    expect(await historyCount(demand.documentId)).toBe(1)
  })

  test('[R22] a chain enterprise is selected only after its city confirmed the label (S09)', async () => {
    const enterprise = await given.enterprise({ labelled: false })
    const label = await given.label({
      creditCode: enterprise.creditCode,
      cityCode: JINAN,
      enterprise: enterprise.id,
      kind: 'key-chain',
      chainName: '高端装备',
      source: 'declared',
      state: 'declared',
    })
    const demand = await given.demand({ enterprise, state: 'submitted' })
    expect(await on(demand, 'select', because)).toBeRefused('label-unconfirmed', 409)
    const elsewhere = await as.cityOfficer(QINGDAO)
    expect(await elsewhere.post(`/organisations/enterprise-label/${label.documentId}/confirm`)).toBeRefused(
      'not-found',
      404,
    )
    expect(await jinan.post(`/organisations/enterprise-label/${label.documentId}/confirm`)).toAnswer(200)
    expect(await on(demand, 'select', because)).toAnswer(200)
  })

  test('in bulk, with a result per row', async () => {
    const batch = await given.batch()
    const demands = [
      await given.demand({ batch: batch.id, state: 'submitted' }),
      await given.demand({ batch: batch.id, state: 'selected' }),
      await given.demand({ batch: batch.id, state: 'submitted' }),
    ]
    const reply = await jinan.post('/filing/demand/bulk/return', {
      documentIds: demands.map((d) => d.documentId),
      reason: '补充预算',
    })
    expect(reply).toAnswer(200)
    expect(reply.body.meta).toMatchObject({ done: 2, refused: 1 })
    expect(reply.body.data[1]).toMatchObject({
      ok: false,
      code: 'not-from-here',
      message: expect.stringContaining('初选通过'),
    })
    expect(await jinan.post('/filing/demand/bulk/return', { documentIds: [], reason: 'x' })).toBeRefused(
      'ids-invalid',
      400,
    )
    expect(
      await jinan.post('/filing/demand/bulk/return', { documentIds: Array(1001).fill('x'), reason: 'x' }),
    ).toBeRefused('ids-invalid', 400)
    expect(await jinan.post('/filing/demand/bulk/return', { documentIds: ['a', 'a'], reason: 'x' })).toBeRefused(
      'ids-twice',
      400,
    )
  })
})

describe('priority', () => {
  test('[R27] marks with at least one ground, visible to the province; by setting all three (S40)', async () => {
    const demand = await given.demand({ state: 'selected' })
    expect(await on(demand, 'mark-priority')).toBeRefused('needs-missing', 400)
    expect(await on(demand, 'mark-priority', { grounds: ['luck'] })).toBeRefused('needs-invalid', 400)
    expect(await setting('allPriorityGrounds', true)).toAnswer(200)
    expect(await on(demand, 'mark-priority', { grounds: ['urgent-demand'] })).toBeRefused('all-grounds-needed', 400)
    expect(await setting('allPriorityGrounds', false)).toAnswer(200)
    expect(await on(demand, 'mark-priority', { grounds: ['urgent-demand'] })).toAnswer(200)
    const seen = await province.get(`/content-manager/collection-types/api::demand.demand/${demand.documentId}`)
    expect(seen.body.data).toMatchObject({ priority: true, priorityGrounds: ['urgent-demand'] })
  })

  test('[R27] a large champion may file but gets no priority mark (S07)', async () => {
    const enterprise = await given.enterprise({ size: 'large', labelled: false })
    await given.label({ creditCode: enterprise.creditCode, cityCode: JINAN, kind: 'champion' })
    const demand = await given.demand({ enterprise, state: 'submitted' })
    expect(await on(demand, 'mark-priority', { grounds: ['urgent-demand'] })).toBeRefused('priority-sme-only')
    expect(await on(demand, 'select', because)).toAnswer(200)
  })
})

describe('recommendation', () => {
  test('[R28] recommends, warns of a missing liaison, freezes the list as a version', async () => {
    const city = '371100'
    const officer = await as.cityOfficer(city)
    const batch = await given.batch()
    const demand = await given.demand({ batch: batch.id, cityCode: city, state: 'selected' })
    const reply = await on(demand, 'recommend', {}, officer)
    expect(reply).toAnswer(200)
    expect(reply.body.meta.warnings).toEqual([{ code: 'liaison-missing', cityCodes: [city] }])
    expect(
      await query(`select payload from desk_event where name = 'liaison.missing' order by id desc limit 1`),
    ).toEqual([
      { payload: [{ cityCode: city, occasion: expect.stringContaining(`liaison-missing:${city}:`) as string }] },
    ])
    const list = await cityList(batch, city)
    expect(await officer.post(`/filing/city-list/${list.document_id}/freeze`)).toAnswer(200)
    expect(await cityList(batch, city)).toMatchObject({ state: 'frozen', frozen_version: 1 })
    const [version] = await query(`select * from lists where batch_id = $1 and city_code = $2`, [batch.id, city])
    expect(version).toMatchObject({ kind: 'recommendation', list_version: 1, entry_count: 1, state: 'determined' })
    expect(await stored('demands', demand.documentId)).toMatchObject({ city_list_version: 1, state: 'recommended' })
    expect(await officer.post(`/filing/city-list/${list.document_id}/freeze-again`)).toBeRefused(
      'nothing-to-freeze',
      409,
    )
    const later = await given.demand({ batch: batch.id, cityCode: city, state: 'selected' })
    expect(await on(later, 'recommend', {}, officer)).toAnswer(200)
    expect(await officer.post(`/filing/city-list/${list.document_id}/freeze-again`)).toAnswer(200)
    expect((await stored('demands', demand.documentId)).city_list_version).toBe(1)
    expect((await stored('demands', later.documentId)).city_list_version).toBe(2)
  })

  test('[R28] by setting a city without a liaison is blocked (S05)', async () => {
    const city = '371300'
    const officer = await as.cityOfficer(city)
    const demand = await given.demand({ cityCode: city, state: 'selected' })
    expect(await setting('blockWithoutLiaison', true)).toAnswer(200)
    expect(await on(demand, 'recommend', {}, officer)).toBeRefused('liaison-missing', 409)
    const [{ document_id: place } = { document_id: '' }] = await query<{ document_id: string }>(
      'select document_id from cities where code = $1',
      [city],
    )
    expect(
      await officer.post(`/desk/city/${place}/name-liaison`, { name: '李四', post: '科长', phone: '0539-8120001' }),
    ).toAnswer(200)
    const recommended = await on(demand, 'recommend', {}, officer)
    expect(recommended).toAnswer(200)
    expect(recommended.body.meta.warnings).toBeUndefined()
    expect(await setting('blockWithoutLiaison', false)).toAnswer(200)
  })

  test('[R29] refused after the close, unless an extension applies', async () => {
    const batch = await given.batch({ filingClosesAt: hours(-2), recommendClosesAt: hours(-1) })
    const demand = await given.demand({ batch: batch.id, state: 'selected' })
    expect(await on(demand, 'recommend')).toBeRefused('window-closed', 409)
    const nobodys = {
      window: 'filing',
      scope: 'applicant',
      creditCode: newCreditCode(),
      until: hours(3),
      reason: '停电',
    }
    expect(await province.post(`/filing/batch/${batch.documentId}/grant-extension`, nobodys)).toBeRefused(
      'enterprise-unknown',
      400,
    )
    expect(
      await province.post(`/filing/batch/${batch.documentId}/grant-extension`, {
        window: 'recommendation',
        scope: 'city',
        cityCode: JINAN,
        until: hours(3),
        reason: '停电',
      }),
    ).toAnswer(200)
    expect(await on(demand, 'recommend')).toAnswer(200)
    const other = await given.demand({ batch: batch.id, cityCode: QINGDAO, state: 'selected' })
    expect(await on(other, 'recommend', {}, await as.cityOfficer(QINGDAO))).toBeRefused('window-closed', 409)
  })

  test('[R30] only submitted and selected demands are recommended', async () => {
    for (const state of ['draft', 'submitted', 'returned', 'not-selected', 'withdrawn']) {
      const demand = await given.demand({ state })
      expect(await on(demand, 'recommend')).toBeRefused('not-from-here', 409)
    }
  })

  test('S42: undo with a reason until the list is frozen; can be disabled by setting', async () => {
    const batch = await given.batch()
    const demand = await given.demand({ batch: batch.id, state: 'submitted' })
    expect(await on(demand, 'select', because)).toAnswer(200)
    expect(await on(demand, 'recommend')).toAnswer(200)
    expect(await on(demand, 'undo-recommend')).toBeRefused('needs-missing', 400)
    expect(await setting('undo', false)).toAnswer(200)
    expect(await on(demand, 'undo-recommend', { reason: '误点' })).toBeRefused('undo-off', 409)
    expect(await setting('undo', true)).toAnswer(200)
    expect(await on(demand, 'undo-recommend', { reason: '误点' })).toAnswer(200)
    expect(await on(demand, 'undo-select', { reason: '误点' })).toAnswer(200)
    expect(await stored('demands', demand.documentId)).toMatchObject({ state: 'submitted' })
    await on(demand, 'select', because)
    await on(demand, 'recommend')
    expect(await jinan.post(`/filing/city-list/${(await cityList(batch)).document_id}/freeze`)).toAnswer(200)
    expect(await on(demand, 'undo-recommend', { reason: '误点' })).toBeRefused('already-frozen', 409)
  })

  test('a city declares that it recommends nobody, and must withdraw that before recommending', async () => {
    const batch = await given.batch()
    const list = await cityList(batch)
    const demand = await given.demand({ batch: batch.id, state: 'selected' })
    expect(await jinan.post(`/filing/city-list/${list.document_id}/declare-none`)).toBeRefused('needs-missing', 400)
    expect(
      await jinan.post(`/filing/city-list/${list.document_id}/declare-none`, { reason: '无符合条件企业' }),
    ).toAnswer(200)
    expect(await on(demand, 'recommend')).toBeRefused('none-declared', 409)
    expect(await jinan.post(`/filing/city-list/${list.document_id}/take-back`, { reason: '有新申报' })).toAnswer(200)
    expect(await on(demand, 'recommend')).toAnswer(200)
    expect(await jinan.post(`/filing/city-list/${list.document_id}/declare-none`, { reason: '无' })).toBeRefused(
      'recommended-exist',
      409,
    )
  })
})

describe('liaisons, officers, invitations', () => {
  const placeOf = async (code: string): Promise<string> =>
    (await query<{ document_id: string }>('select document_id from cities where code = $1', [code]))[0]!.document_id

  test('[R18] naming a liaison ends the previous one, who stays in the history', async () => {
    const city = '370500'
    const officer = await as.cityOfficer(city)
    const place = await placeOf(city)
    const name = (person: string) =>
      officer.post(`/desk/city/${place}/name-liaison`, { name: person, post: '科员', phone: '0546-8330001' })
    expect(await officer.post(`/desk/city/${place}/name-liaison`, { name: '无电话' })).toBeRefused('needs-missing', 400)
    expect(await name('甲')).toAnswer(200)
    expect(await name('乙')).toAnswer(200)
    const all = await query<{ name: string; state: string; ended_at: unknown }>(
      'select name, state, ended_at from liaisons where city_code = $1 order by id desc limit 2',
      [city],
    )
    expect(all.reverse()).toMatchObject([
      { name: '甲', state: 'ended', ended_at: expect.anything() },
      { name: '乙', state: 'current', ended_at: null },
    ])
    expect(
      await query(`select 1 as one from desk_event where name = 'liaison.named' and payload->0->>'cityCode' = $1`, [
        city,
      ]),
    ).toHaveLength(2)
    expect(
      await jinan.post(`/desk/city/${place}/name-liaison`, { name: '丙', post: '科员', phone: '13800000001' }),
    ).toBeRefused('outside-territory', 403)
  })

  test('[R18] concurrent namings leave one current liaison', async () => {
    const city = '370600'
    const officer = await as.cityOfficer(city)
    const place = await placeOf(city)
    const replies = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((name) =>
        officer.post(`/desk/city/${place}/name-liaison`, { name, post: '科员', phone: '13800000001' }),
      ),
    )
    expect(replies.filter((reply) => reply.status === 200).length).toBeGreaterThan(0)
    expect(
      await query(`select count(*)::int as n from liaisons where city_code = $1 and state = 'current'`, [city]),
    ).toEqual([{ n: 1 }])
  })

  test('officers are appointed, several per city, and ended; the history keeps their names', async () => {
    const place = await placeOf(QINGDAO)
    const appoint = (email: string, name: string) =>
      province.post(`/desk/city/${place}/appoint-officer`, { name, email, post: '科员' })
    const first = await appoint(`wang${Date.now()}@qd.gov.test`, '王五')
    expect(first).toAnswer(200)
    expect(first.body.meta.registrationLink).toMatch(/^\/admin\/auth\/register\?registrationToken=/)
    expect(await appoint('not-a-mail', '王五')).toBeRefused('needs-invalid', 400)
    expect(await appoint((await import('../harness/people')).PASSWORD && 'province@staff.test', '冒名')).toBeRefused(
      'not-an-officer-role',
      409,
    )
    const [officer] = await query<{ document_id: string; email: string }>(
      `select * from officers where city_code = $1 and name = '王五' and state = 'current'`,
      [QINGDAO],
    )
    expect(await appoint(officer!.email, '王五')).toBeRefused('officer-already', 409)
    expect(await province.post(`/desk/officer/${officer!.document_id}/end`, { reason: '退休' })).toAnswer(200)
    expect(await stored('officers', officer!.document_id)).toMatchObject({ state: 'ended', name: '王五' })
    const users = await strapi.db.query('admin::user').count({ where: { email: officer!.email } })
    expect(users).toBe(1)
    // He is appointed to a second city, and to the first one again.
    const zibo = `/desk/city/${await placeOf(ZIBO)}/appoint-officer`
    expect(await province.post(zibo, { name: '王五', email: officer!.email, post: '科员' })).toAnswer(200)
    expect(await appoint(officer!.email.toUpperCase(), '王五')).toAnswer(200)
    expect(await strapi.db.query('admin::user').count({ where: { email: { $eqi: officer!.email } } })).toBe(1)
    expect(
      await jinan.post(`/desk/city/${await placeOf(JINAN)}/appoint-officer`, { name: '自任', email: 'a@b.c' }),
    ).toBeRefused('not-your-role', 403)
  })

  test('[R20] an invitation is listed, answered by the enterprise, and files nothing', async () => {
    const [open] = await query<{ id: number }>(
      `select id from batches where kind = 'pilot' and state = 'open' order by year desc, ordinal desc limit 1`,
    )
    expect(open).toBeDefined()
    const enterprise = await given.enterprise()
    const place = await placeOf(JINAN)
    const invite = () =>
      jinan.post(`/desk/city/${place}/invite`, {
        name: '写错的名称',
        creditCode: enterprise.creditCode.toLowerCase(),
      })
    expect(await jinan.post(`/desk/city/${place}/invite`, { name: 'x', creditCode: '91370100MA3C000018' })).toBeRefused(
      'credit-code-check-digit',
      400,
    )
    expect(await invite()).toAnswer(200)
    expect(await invite()).toBeRefused('invited-already', 409)
    const [row] = await query<{ document_id: string; state: string }>(
      'select * from invitations where credit_code = $1',
      [enterprise.creditCode],
    )
    expect(row).toMatchObject({ state: 'invited', enterprise_name: enterprise.name })
    const account = await as.account(enterprise.creditCode)
    expect(await account.post(`/api/my/invitations/${row!.document_id}/accept`)).toAnswer(200)
    expect(await stored('invitations', row!.document_id)).toMatchObject({
      state: 'accepted',
      answered_at: expect.anything(),
    })
    expect(await query('select 1 as one from demands where credit_code = $1', [enterprise.creditCode])).toEqual([])
  })

  test('[R20] an enterprise is invited again after its invitation was revoked', async () => {
    const { creditCode } = await given.enterprise()
    const place = await placeOf(JINAN)
    const invite = () => jinan.post(`/desk/city/${place}/invite`, { name: '企业', creditCode })
    expect(await invite()).toAnswer(200)
    const [row] = await query<{ id: string }>('select document_id as id from invitations where credit_code = $1', [
      creditCode,
    ])
    expect(await jinan.post(`/filing/invitation/${row?.id}/revoke`, { reason: '误发' })).toAnswer(200)
    expect(await invite()).toAnswer(200)
    expect(await invite()).toBeRefused('invited-already', 409)
  })
})

describe('pending decisions', () => {
  test('[R22] the city decides on an expired imported label before selecting', async () => {
    const enterprise = await given.enterprise({ labelled: false })
    const label = await given.label({ creditCode: enterprise.creditCode, cityCode: JINAN, validUntilOn: '2020-12-31' })
    const valid = await given.label({ creditCode: enterprise.creditCode, cityCode: JINAN, kind: 'champion' })
    const demand = await given.demand({ enterprise, state: 'submitted' })
    const accept = (row: Given, body: object = { reason: '正在复核' }) =>
      jinan.post(`/organisations/enterprise-label/${row.documentId}/accept-expired`, body)
    expect(await accept(valid)).toBeRefused('label-not-expired', 409)
    expect(
      await jinan.post(`/organisations/enterprise-label/${valid.documentId}/reject`, { reason: '查无此证' }),
    ).toAnswer(200)
    expect(await on(demand, 'select', because)).toBeRefused('label-unconfirmed', 409)
    expect(await accept(label)).toAnswer(200)
    expect(await on(demand, 'select', because)).toAnswer(200)
  })

  test('S41: a batch stays open while a city may answer; unanswered demands end as not listed', async () => {
    const batch = await given.batch({ filingClosesAt: hours(-3), recommendClosesAt: hours(-1) })
    const values = { batch: batch.id, cityListVersion: null, state: 'returned-to-city' }
    const waiting = await given.demand({ ...values, cityAnswerBy: hours(5) })
    const determine = () => province.post(`/filing/batch/${batch.documentId}/determine-list`, { title: '名单' })
    await given.demand({ batch: batch.id, state: 'in-review', reviewConclusion: 'passed' })
    expect(await determine()).toAnswer(200)
    const [list] = await query<{ document_id: string }>('select document_id from lists where batch_id = $1', [batch.id])
    expect(await province.post(`/lists/list/${list!.document_id}/publish`, { number: '1号' })).toAnswer(200)
    const close = () => province.post(`/filing/batch/${batch.documentId}/close`)
    expect(await close()).toBeRefused('city-answering', 409)
    expect(await on(waiting, 'not-select', { reason: '企业放弃' })).toAnswer(200)
    const silent = await given.demand({ ...values, cityAnswerBy: hours(-1) })
    expect(await close()).toAnswer(200)
    expect(await stored('demands', silent.documentId)).toMatchObject({ state: 'not-listed' })
  })
})
