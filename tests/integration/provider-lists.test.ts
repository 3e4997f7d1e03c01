import { holds } from '../harness/setting'
import { applied, concluded, offer, periodOver, type Applied } from '../harness/applied'
import type * as ReviewDemands from '../../src/plugins/filing/server/services/review-demands'
import { database, kernel, load, query, strapi } from '../harness/app'
import { given, hours, JINAN, QINGDAO, rows, stored, type Given } from '../harness/given'
import type { Reply, Somebody } from '../harness/http'
import { staffPath } from '../harness/paths'
import { as } from '../harness/people'
import { SYSTEM } from '../../src/shared/pure/actor'
import type { PoolService } from '../../src/plugins/pool/contract'

const { hashesOf } = load<typeof ReviewDemands>('plugins/filing/server/services/review-demands.js')
let province: Somebody
let city: Somebody
const anyone = as.nobody()
beforeAll(async () => {
  province = await as.province()
  city = await as.cityOfficer(JINAN)
})

const on = (kind: string, documentId: string, action: string, body: object = {}, who = province): Promise<Reply> =>
  who.post(staffPath(kind, documentId, action), body)
const setting = async (name: string, value: unknown) =>
  expect(await province.put(`/desk/settings/${name}`, { value, reason: '测试' })).toAnswer(200)
const pool = () => strapi.plugin('pool').service('standing') as unknown as PoolService

const batchOfProviders = () =>
  given.batch({ kind: 'provider', liaisonDueAt: null, recommendClosesAt: null, filingClosesAt: hours(-2) })
interface Listed {
  document_id: string
  kind: string
  state: string
  list_version: number
  entry_count: number
  change_note: string | null
}
const editions = (batch: Given, kind: string) =>
  query<Listed>(
    'select document_id, kind, state, list_version, entry_count, change_note from lists where batch_id = $1 and kind = $2 order by list_version',
    [batch.id, kind],
  )
const newest = async (batch: Given, kind = 'providers') => (await editions(batch, kind)).at(-1)!.document_id
const determine = (batch: Given, outcomes: unknown, more: object = {}, who = province) =>
  on('batch', batch.documentId, 'determine-list', { title: '首批名单', outcomes, ...more }, who)
const listed = { listed: true }
const out = (reason?: string) => ({ listed: false, ...(reason ? { reason } : {}) })

let numbers = 0
const number = () => `鲁工信〔2026〕${Date.now() % 1e6}-${++numbers}号`
const objection = (list: string, entry: string, more: object = {}) =>
  anyone.post('/api/objections', {
    list,
    entry,
    name: '周九',
    contact: '0531-7654321',
    reason: '该服务商的业绩与事实不符',
    ...more,
  })
const objectionId = async (numberOf: string): Promise<string> =>
  (await query<{ id: string }>('select document_id as id from objections where number = $1', [numberOf]))[0]!.id

/** Determines and announces the lists, and ends the objection period. */
async function announced(batch: Given, outcomes: unknown): Promise<void> {
  expect(await determine(batch, outcomes)).toAnswer(200)
  expect(await on('list', await newest(batch), 'announce')).toAnswer(200)
}

describe('a provider applies in three categories and is admitted in two', () => {
  let batch: Given,
    one: Applied,
    solutions: Given[],
    service: Given,
    outcome: object,
    query_: { number: string; queryCode: string }

  beforeAll(async () => {
    batch = await batchOfProviders()
    const provider = await given.provider()
    solutions = await Promise.all(
      ['甲方案', '乙方案', '丙方案'].map((name) =>
        offer(provider, { name, kind: 'solution', categoryCode: 'solution' }),
      ),
    )
    service = await offer(provider, { name: '网络服务', kind: 'service', categoryCode: 'network' })
    const [first, second, third] = solutions as [Given, Given, Given]
    one = await applied(
      batch,
      {
        categories: { solution: 'recommend', network: 'recommend', security: 'not-recommend' },
        offers: [
          { row: first, verdict: 'recommend' },
          { row: second, verdict: 'recommend' },
          { row: third, verdict: 'not-recommend' },
          { row: service, verdict: 'recommend' },
        ],
      },
      { owner: provider },
    )
    outcome = {
      categories: { solution: listed, network: listed, security: out() },
      listings: {
        [first.documentId]: listed,
        [second.documentId]: out('与甲方案重复'),
        [third.documentId]: out(),
        [service.documentId]: listed,
      },
    }
  })

  const outcomes = (change: object = {}) => ({ [one.application.documentId]: { ...outcome, ...change } })
  const standings = async () =>
    (await pool().of([one.provider.creditCode])).map(({ categoryCode, state }) => `${categoryCode} ${state}`).sort()

  test('[R14] [R15] only what the committee recommends is listed, and what is not listed has its reason', async () => {
    const against = { categories: { solution: listed, network: listed, security: listed } }
    expect(await determine(batch, outcomes(against))).toBeRefused('outcome-not-recommended', 409)
    const silent = { categories: { solution: listed, network: out(), security: out() } }
    expect(await determine(batch, outcomes(silent))).toBeRefused('outcome-reason-missing', 400)
    const alone = { categories: { solution: listed, network: out('暂缓'), security: out() } }
    expect(await determine(batch, outcomes(alone))).toBeRefused('outcome-listing-alone', 409)
    expect(await stored('applications', one.application.documentId)).toMatchObject({
      state: 'concluded',
      outcome: null,
    })
    expect(await editions(batch, 'providers')).toEqual([])
  })

  test('S14: by setting all categories are admitted or none', async () => {
    await setting('decidedPerCategory', false)
    expect(await determine(batch, outcomes())).toBeRefused('outcome-all-or-nothing', 409)
    await setting('decidedPerCategory', true)
  })

  test('[R14] only the province determines the three lists', async () => {
    expect(await determine(batch, outcomes(), {}, city)).toBeRefused('not-your-role', 403)
    expect(await determine(batch, outcomes())).toAnswer(200)
    for (const [kind, count] of [
      ['providers', 1],
      ['solutions', 1],
      ['products', 1],
    ] as const)
      expect(await editions(batch, kind)).toMatchObject([{ state: 'determined', list_version: 1, entry_count: count }])
    expect(await stored('applications', one.application.documentId)).toMatchObject({ state: 'proposed' })
    expect(await standings()).toEqual([])
    expect(await anyone.get(`/api/lists/${await newest(batch)}`)).toAnswer(404)
  })

  test('[R16] S31: it is open to objections for five working days before it is published', async () => {
    const list = await newest(batch)
    expect(await on('list', list, 'publish', { number: number() })).toBeRefused('list-not-announced', 409)
    expect(await on('list', list, 'announce', {}, city)).toBeRefused('not-your-role', 403)
    expect(await on('list', list, 'announce')).toAnswer(200)
    for (const kind of ['providers', 'solutions', 'products'])
      expect(await editions(batch, kind)).toMatchObject([{ state: 'announced' }])
    expect(await on('list', list, 'publish', { number: number() })).toBeRefused('objection-period-running', 409)
    expect(await determine(batch, outcomes())).toBeRefused('list-announced', 409)
    const { data } = (await anyone.get(`/api/lists/${list}`)).body
    expect(data).toMatchObject({ state: 'announced', objections: { received: 0, answered: 0, upheld: 0 } })
    expect(data.entries).toEqual([
      {
        creditCode: one.provider.creditCode,
        providerName: one.provider.name,
        cityCode: JINAN,
        cityName: expect.any(String),
        categories: ['solution', 'network'].map((categoryCode) => ({
          entry: `${one.provider.creditCode}/${categoryCode}`,
          categoryCode,
        })),
      },
    ])
    const notices = await anyone.get('/api/announcements?filters[kind]=list&sort=publicAt:desc')
    expect(notices.body.data[0].title).toContain('公示')
    expect(notices.body.data[0].body).toContain('异议')
  })

  test('anybody may object and read its state by number and code; objectors are not public', async () => {
    const list = await newest(batch)
    expect(await objection(list, 'nobody/solution')).toBeRefused('objection-not-listed', 409)
    expect(await objection(list, `${one.provider.creditCode}/security`)).toBeRefused('objection-not-listed', 409)
    expect(await anyone.post('/api/objections', { list, entry: 'x' })).toBeRefused('needs-missing', 400)
    await setting('objectionsOnline', false)
    expect(await objection(list, `${one.provider.creditCode}/network`)).toBeRefused('objections-not-online', 403)
    await setting('objectionsOnline', true)
    const received = await objection(list, `${one.provider.creditCode}/network`)
    expect(received).toAnswer(201)
    query_ = received.body.data
    const progress = (code: string) => anyone.post('/api/objections/progress', { number: query_.number, code })
    expect(await progress('WRONGCODE234')).toBeRefused('objection-unknown', 404)
    expect((await progress(query_.queryCode.toLowerCase())).body.data).toMatchObject({
      state: 'received',
      answer: null,
    })
    const shown = await anyone.get(`/api/lists/${list}`)
    expect(shown.body.data.objections).toEqual({ received: 1, answered: 0, upheld: 0 })
    expect(JSON.stringify(shown.body)).not.toContain('周九')
    const uid = 'plugin::lists.objection'
    const id = await objectionId(query_.number)
    expect((await city.get(`/content-manager/collection-types/${uid}/${id}`)).status).toBe(403)
    expect(JSON.stringify((await province.get(`/content-manager/collection-types/${uid}/${id}`)).body)).not.toContain(
      (await stored('objections', id)).code_digest,
    )
  })

  test('[R16] it cannot be published while an objection is open; none is accepted after the period', async () => {
    await periodOver(batch)
    const list = await newest(batch)
    expect(await objection(list, `${one.provider.creditCode}/solution`)).toBeRefused('objection-late', 409)
    for (const kind of ['providers', 'solutions'])
      expect(await on('list', await newest(batch, kind), 'publish', { number: number() })).toBeRefused(
        'objections-open',
        409,
      )
    const id = await objectionId(query_.number)
    expect(await on('objection', id, 'dismiss', { reason: '查无实据' })).toBeRefused('not-from-here', 409)
    expect(await on('objection', id, 'accept')).toAnswer(200)
    expect(await on('objection', id, 'dismiss')).toBeRefused('needs-missing', 400)
    expect(await on('objection', id, 'dismiss', { reason: '查无实据' }, city)).toBeRefused('not-your-role', 403)
    expect(await on('objection', id, 'dismiss', { reason: '查无实据' })).toAnswer(200)
  })

  test('[R14] [R16] [R17] publishing admits the provider to two categories and selects one of three solutions', async () => {
    expect(await pool().stands(one.provider.creditCode, 'network')).toBe(false)
    const list = await newest(batch)
    const documentNumber = number()
    expect(await on('list', list, 'publish', { number: documentNumber }, city)).toBeRefused('not-your-role', 403)
    expect(await on('list', list, 'publish', { number: documentNumber })).toAnswer(200)
    expect(await standings()).toEqual(['network active', 'solution active'])
    const selected = await Promise.all(solutions.map(({ documentId }) => stored('products', documentId)))
    expect(selected.map((row) => row.selected_in_batch)).toEqual([batch.documentId, null, null])
    const { data } = (await anyone.get(`/api/lists?filters[batchDocumentId]=${batch.documentId}`)).body
    expect(data.map((row: { kind: string }) => row.kind).sort()).toEqual(['products', 'providers', 'solutions'])
    for (const row of data) expect(row).toMatchObject({ number: documentNumber, edition: 1 })
    expect(data.find((row: { kind: string }) => row.kind === 'solutions').entries).toEqual([
      {
        entry: solutions[0]?.documentId,
        name: '甲方案',
        categoryCode: 'solution',
        creditCode: one.provider.creditCode,
        providerName: one.provider.name,
      },
    ])
    const published = await query(`select title from announcements where number = $1 and state = 'published'`, [
      documentNumber,
    ])
    expect(published).toHaveLength(1)
  })

  test('[R14] [R16] an objection upheld after publication corrects the list by a new edition', async () => {
    const id = await objectionId(query_.number)
    const before = await newest(batch)
    expect(await on('objection', id, 'reconsider', { reason: '复核属实' })).toBeRefused(
      'correction-number-missing',
      400,
    )
    const correction = number()
    expect(await on('objection', id, 'reconsider', { reason: '复核属实', number: correction })).toAnswer(200)
    expect(await editions(batch, 'providers')).toMatchObject([
      { state: 'superseded', list_version: 1, entry_count: 1 },
      { state: 'published', list_version: 2, entry_count: 1, change_note: expect.stringContaining('移出') },
    ])
    // The category's products are removed with it; the list of solutions is unchanged.
    expect((await editions(batch, 'products')).map(({ state, entry_count }) => [state, entry_count])).toEqual([
      ['superseded', 1],
      ['published', 0],
    ])
    expect(await editions(batch, 'solutions')).toHaveLength(1)
    expect(await standings()).toEqual(['network revoked', 'solution active'])
    expect(await stored('products', service.documentId)).toMatchObject({ selected_at: null, selected_in_batch: null })
    expect(await stored('applications', one.application.documentId)).toMatchObject({
      state: 'admitted',
      outcome: { categories: { network: { listed: false, reason: '复核属实' }, solution: { listed: true } } },
    })
    const now = (await anyone.get(`/api/lists/${await newest(batch)}`)).body.data
    expect(now).toMatchObject({ number: correction, edition: 2, objections: { received: 1, answered: 1, upheld: 1 } })
    expect(now.changeNote).toContain(one.provider.name)
    expect(now.entries[0].categories).toHaveLength(1)
    expect((await anyone.get(`/api/lists/${before}`)).body.data).toMatchObject({ state: 'superseded', edition: 1 })
    const answer = await anyone.post('/api/objections/progress', { number: query_.number, code: query_.queryCode })
    expect(answer.body.data).toMatchObject({ state: 'upheld', answer: '复核属实' })
    const lines = await query<{ action: string }>(
      `select action from desk_history where subject_id = $1 and changes is null order by id`,
      [id],
    )
    expect(lines.map(({ action }) => action)).toEqual(['receive', 'accept', 'dismiss', 'reconsider'])
    const [notice] = await query(`select body from announcements where number = $1`, [correction])
    expect(notice?.body).toContain('更正')
  })

  test('[R16] the next edition does not restore removed lines', async () => {
    const other = await applied(batch, { categories: { network: 'recommend' } })
    await announced(batch, {
      [other.application.documentId]: { categories: { network: listed }, listings: {} },
    })
    await periodOver(batch)
    expect(await on('list', await newest(batch), 'publish', { number: number() })).toAnswer(200)
    expect(await standings()).toEqual(['network revoked', 'solution active'])
    expect(await pool().stands(other.provider.creditCode, 'network')).toBe(true)
    expect((await editions(batch, 'providers')).at(-1)).toMatchObject({ entry_count: 2, list_version: 3 })
    expect(await on('batch', batch.documentId, 'close')).toAnswer(200)
  })
})

describe('what is determined', () => {
  const only = (item: Applied, results: object = { categories: { network: listed }, listings: {} }) => ({
    [item.application.documentId]: results,
  })

  test('[R15] exactly the applications with a conclusion are determined', async () => {
    const batch = await batchOfProviders()
    const early = await applied(batch, { categories: { network: 'recommend' } }, { state: 'in-review' })
    expect(await determine(batch, only(early))).toBeRefused('application-unconcluded', 409)
    expect(await determine(batch, {})).toBeRefused('nothing-to-determine', 409)
    const [first, second] = [
      await applied(batch, { categories: { network: 'recommend' } }),
      await applied(batch, { categories: { network: 'recommend' } }),
    ]
    expect(await determine(batch, only(first))).toBeRefused('application-undetermined', 400)
    expect(await determine(batch, 'x')).toBeRefused('outcomes-malformed', 400)
    expect(await determine(batch, undefined)).toBeRefused('outcomes-malformed', 400)
    const foreign = await applied(await batchOfProviders(), { categories: { network: 'recommend' } })
    const both = { ...only(first), ...only(second) }
    expect(await determine(batch, { ...both, ...only(foreign) })).toBeRefused('application-foreign', 409)
    const wrong = only(second, { categories: { network: listed, security: listed }, listings: {} })
    expect(await determine(batch, { ...both, ...wrong })).toBeRefused('outcome-foreign', 400)
    expect(await stored('applications', first.application.documentId)).toMatchObject({ state: 'concluded' })
    expect(await determine(batch, both, { additions: 'x' })).toBeRefused('addition-not-allowed', 409)
    expect(await determine(batch, both)).toAnswer(200)
    expect(await on('batch', batch.documentId, 'close')).toBeRefused('applications-undecided', 409)
    expect(await on('application', early.application.documentId, 'reject', { reason: '误' })).toBeRefused(
      'not-from-here',
      409,
    )
  })

  test.each(['submitted', 'returned', 'accepted', 'in-review', 'concluded'])(
    '[R14] an application that is %s blocks closing the batch; a draft does not, and stays readable',
    async (state) => {
      const batch = await batchOfProviders()
      const lapsed = state === 'returned' ? { returnAnswerBy: hours(-1) } : {}
      const left = await given.application({ batch: batch.id, state, ...lapsed })
      const provider = await given.provider()
      const drafted = await given.application({ batch: batch.id, provider })
      const close = () => on('batch', batch.documentId, 'close')
      const refused = await close()
      expect(refused).toBeRefused('applications-undecided', 409)
      expect(refused.body.error.details).toMatchObject({ count: 1 })
      expect(await stored('batches', batch.documentId)).toMatchObject({ state: 'open' })
      if (state !== 'submitted') return
      expect(await on('application', left.documentId, 'reject', { reason: '不符合条件' })).toAnswer(200)
      expect(await close()).toAnswer(200)
      const firm = await as.account(provider.creditCode, 'provider')
      const mine = `/api/my/applications/${drafted.documentId}`
      expect((await firm.get(mine)).body.data).toMatchObject({ state: 'draft' })
      const [version] = await query('select version, answers from applications where document_id = $1', [
        drafted.documentId,
      ])
      expect((await firm.post(`${mine}/submit`)).status).toBe(409)
      expect(
        await query('select version, answers from applications where document_id = $1', [drafted.documentId]),
      ).toEqual([version])
    },
  )

  test('[R14] concurrently, it is determined once', async () => {
    const batch = await batchOfProviders()
    const item = await applied(batch, { categories: { network: 'recommend' } })
    const replies = await Promise.all([1, 2, 3].map(() => determine(batch, only(item))))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await editions(batch, 'providers')).toHaveLength(1)
  })

  test('S31: without a period it is published at once, and nobody can object', async () => {
    await setting('objectionDays', 0)
    const batch = await batchOfProviders()
    const item = await applied(batch, { categories: { network: 'recommend' } })
    expect(await determine(batch, only(item))).toAnswer(200)
    const list = await newest(batch)
    expect(await on('list', list, 'announce')).toBeRefused('no-objection-period', 409)
    expect(await objection(list, `${item.provider.creditCode}/network`)).toBeRefused('list-not-open-to-objections', 409)
    expect(await on('list', list, 'publish', { number: number() })).toAnswer(200)
    expect(await pool().stands(item.provider.creditCode, 'network')).toBe(true)
    await setting('objectionDays', 5)
  })

  test('[S39] an unknown year is refused until staff enter it; then it applies at once', async () => {
    const batch = await batchOfProviders()
    const item = await applied(batch, { categories: { network: 'recommend' } })
    expect(await determine(batch, only(item))).toAnswer(200)
    const list = await newest(batch)
    const year = 1 + Number(new Date().toISOString().slice(0, 4))
    const enter = (value: unknown, who = province) =>
      who.put('/desk/settings/workingCalendar', { value, reason: '国务院办公厅放假通知' })
    // From October on, 60 working days end next year, and 240 days for answering the year after.
    await setting('objectionDays', 60)
    expect(await enter('二〇二七年放假')).toBeRefused('calendar-line', 400)
    expect(await enter(5)).toBeRefused('setting-invalid', 400)
    expect((await enter('', city)).status).toBe(403)
    const announce = () => on('list', list, 'announce')
    const reaches = new Date(Date.now() + 120 * 86_400_000).getUTCFullYear() >= year
    if (reaches) expect(await announce()).toBeRefused('calendar-year-missing', 422)
    expect(await enter(`${year} 国办发明电\n休 ${year}-01-01至${year}-01-03`)).toAnswer(200)
    expect(await announce()).toAnswer(200)
    const [line] = await query<{ input: { was: unknown; value: string }; reason: string }>(
      `select input, reason from desk_history where subject_id = 'workingCalendar' order by id desc limit 1`,
    )
    expect(line).toMatchObject({ reason: '国务院办公厅放假通知', input: { was: '' } })
    expect(await enter('')).toAnswer(200)
    await setting('objectionDays', 5)
  })

  test('S31: upheld within the period, the list changes before admission', async () => {
    const batch = await batchOfProviders()
    const item = await applied(batch, { categories: { network: 'recommend' } })
    const entry = `${item.provider.creditCode}/network`
    await announced(batch, only(item))
    const received = await objection(await newest(batch), entry)
    const id = await objectionId(received.body.data.number)
    expect(await on('objection', id, 'uphold', { reason: '属实' })).toBeRefused('not-from-here', 409)
    await on('objection', id, 'accept')
    expect(await on('objection', id, 'uphold', { reason: '属实' })).toAnswer(200)
    expect(await editions(batch, 'providers')).toMatchObject([
      { state: 'superseded', entry_count: 1 },
      { state: 'announced', entry_count: 0, change_note: expect.stringContaining('移出') },
    ])
    expect(await stored('applications', item.application.documentId)).toMatchObject({ state: 'not-proposed' })
    await periodOver(batch)
    expect(await on('list', await newest(batch), 'publish', { number: number() })).toAnswer(200)
    expect(await stored('applications', item.application.documentId)).toMatchObject({ state: 'not-admitted' })
    expect(await pool().of([item.provider.creditCode])).toEqual([])
  })

  test('S31: recommended but omitted lines may be added, others may not', async () => {
    const batch = await batchOfProviders()
    const item = await applied(batch, { categories: { network: 'recommend', security: 'not-recommend' } })
    await announced(batch, only(item, { categories: { network: out('暂缓'), security: out() }, listings: {} }))
    const list = await newest(batch)
    const asked = async (category: string): Promise<Reply> =>
      objection(list, `${item.provider.creditCode}/${category}`, { wish: 'put-in' })
    expect(await asked('solution')).toBeRefused('objection-not-determined', 409)
    const ids: string[] = []
    for (const category of ['security', 'network']) {
      const received = await asked(category)
      expect(received).toAnswer(201)
      ids.push(await objectionId(received.body.data.number))
    }
    for (const id of ids) await on('objection', id, 'accept')
    expect(await on('objection', ids[0]!, 'uphold', { reason: '属实' })).toBeRefused('entry-not-recommended', 409)
    expect(await on('objection', ids[0]!, 'dismiss', { reason: '未获推荐' })).toAnswer(200)
    expect(await on('objection', ids[1]!, 'uphold', { reason: '属实' })).toAnswer(200)
    expect(await stored('applications', item.application.documentId)).toMatchObject({ state: 'proposed' })
    await periodOver(batch)
    expect(await on('list', await newest(batch), 'publish', { number: number() })).toAnswer(200)
    expect(await stored('applications', item.application.documentId)).toMatchObject({ state: 'admitted' })
    expect(await pool().stands(item.provider.creditCode, 'network')).toBe(true)
    expect(await pool().stands(item.provider.creditCode, 'security')).toBe(false)
  })
})

describe('[R14] products are marked as selected by published lists only', () => {
  const PRODUCT = 'api::product.product'
  const CM = `/content-manager/collection-types/${PRODUCT}`
  const marks = (id: string) =>
    query('select selected_in_batch, selected_at from products where document_id = $1', [id])
  const NONE = [{ selected_in_batch: null, selected_at: null }]

  test('the mark cannot be set by the super admin’s form, documents(), the query engine, SQL, or on a new row', async () => {
    const batch = await batchOfProviders()
    const product = await offer(await given.provider(), { name: '平台', kind: 'product', categoryCode: 'network' })
    const id = product.documentId
    const mark = { selectedInBatch: batch.documentId, selectedAt: new Date().toISOString() }
    const admin = await as.superAdmin()
    const form = (await admin.get(`${CM}/${id}`)).body.data as Record<string, unknown>
    expect(await admin.put(`${CM}/${id}`, { ...form, ...mark })).toBeRefused('procedural-field', 409)
    expect(await admin.put(`${CM}/${id}`, { ...form, summary: '改' })).toAnswer(200)
    const born = {
      name: '新',
      kind: 'product',
      creditCode: product.creditCode,
      cityCode: JINAN,
      categoryCode: 'network',
    }
    expect(await admin.post(CM, { ...born, ...mark })).toBeRefused('procedural-field', 409)
    const documents = strapi.documents(PRODUCT)
    await expect(documents.update({ documentId: id, data: mark })).rejects.toMatchObject({
      refusal: { code: 'procedural-field' },
    })
    const bypassed = { code: 'WF001' }
    const engine = strapi.db.query(PRODUCT)
    await expect(engine.update({ where: { documentId: id }, data: mark })).rejects.toMatchObject(bypassed)
    const sql = 'update products set selected_in_batch = $2, selected_at = now() where document_id = $1'
    await expect(query(sql, [id, batch.documentId])).rejects.toMatchObject(bypassed)
    await expect(rows(PRODUCT, [{ ...born, ...mark }])).rejects.toMatchObject(bypassed)
    expect(await marks(id)).toEqual(NONE)
  })

  test('nor by its provider, nor by a list without it; and it cannot be removed', async () => {
    const batch = await batchOfProviders()
    const provider = await given.provider()
    const named = await offer(provider, { name: '甲', kind: 'solution', categoryCode: 'solution' })
    const other = await offer(provider, { name: '乙', kind: 'solution', categoryCode: 'solution' })
    const item = await applied(
      batch,
      { categories: { solution: 'recommend' }, offers: [{ row: named, verdict: 'recommend' }] },
      { owner: provider },
    )
    const firm = await as.account(provider.creditCode, 'provider')
    const sent = await firm.put(`/api/my/products/${other.documentId}`, { selectedInBatch: batch.documentId })
    expect(sent).toBeRefused('needs-unknown', 400)
    const whole = { categories: { solution: listed }, listings: { [named.documentId]: listed } }
    await announced(batch, { [item.application.documentId]: whole })
    await periodOver(batch)
    expect(await on('list', await newest(batch), 'publish', { number: number() })).toAnswer(200)
    expect(await marks(named.documentId)).toMatchObject([{ selected_in_batch: batch.documentId }])
    expect(await marks(other.documentId)).toEqual(NONE)

    const clear = 'update products set selected_in_batch = null, selected_at = null where document_id = $1'
    await expect(query(clear, [named.documentId])).rejects.toMatchObject({ code: 'WF001' })
    const form = (await (await as.superAdmin()).get(`${CM}/${named.documentId}`)).body.data as Record<string, unknown>
    const emptied = { ...form, selectedInBatch: null, selectedAt: null }
    expect(await (await as.superAdmin()).put(`${CM}/${named.documentId}`, emptied)).toBeRefused('procedural-field', 409)
    // Selected products remain editable.
    expect(await firm.put(`/api/my/products/${named.documentId}`, { summary: '改' })).toAnswer(200)
    expect(await marks(named.documentId)).toMatchObject([{ selected_in_batch: batch.documentId }])
  })
})

test('[R14] a correction of an earlier list leaves the mark of a later one', async () => {
  const provider = await given.provider()
  const product = await offer(provider, { name: '甲', kind: 'solution', categoryCode: 'solution' })
  const batches = [await batchOfProviders(), await batchOfProviders()] as const
  const verdicts = {
    categories: { solution: 'recommend' as const },
    offers: [{ row: product, verdict: 'recommend' as const }],
  }
  let doubt = ''
  for (const batch of batches) {
    const { application } = await applied(batch, verdicts, { owner: provider })
    const whole = { categories: { solution: listed }, listings: { [product.documentId]: listed } }
    await announced(batch, { [application.documentId]: whole })
    if (batch === batches[0]) {
      const received = await objection(await newest(batch, 'solutions'), product.documentId)
      doubt = await objectionId(received.body.data.number as string)
      expect(await on('objection', doubt, 'accept')).toAnswer(200)
      expect(await on('objection', doubt, 'dismiss', { reason: '查无实据' })).toAnswer(200)
    }
    await periodOver(batch)
    expect(await on('list', await newest(batch), 'publish', { number: number() })).toAnswer(200)
  }
  expect(await on('objection', doubt, 'reconsider', { reason: '复核属实', number: number() })).toAnswer(200)
  expect((await editions(batches[0], 'solutions')).at(-1)).toMatchObject({ state: 'published', entry_count: 0 })
  expect(await stored('products', product.documentId)).toMatchObject({ selected_in_batch: batches[1].documentId })
})

describe('the pilot list', () => {
  // Conclusions without a panel, unless a test says otherwise (S47).
  holds('panelRequired', false)

  const inReview = async (values: object = {}) => {
    const batch = await given.batch({ filingClosesAt: hours(-3), recommendClosesAt: hours(-1) })
    return { batch, demand: await given.demand({ batch: batch.id, state: 'in-review', cityListVersion: 1, ...values }) }
  }
  /** Changes the title, as after a return by the city. */
  const change = async ({ documentId }: Given, title: string): Promise<void> => {
    const { version } = await stored('demands', documentId)
    const line = {
      uid: 'api::demand.demand',
      documentId,
      version: Number(version) + 1,
      from: 'in-review',
      to: 'in-review',
    }
    const at = { now: new Date(), arrivedAt: new Date() }
    await database.inTransaction(async () => {
      await kernel.history.recordHistory([{ ...line, action: 'create' }], SYSTEM, at)
      await query('update demands set title = $2, version = version + 1 where document_id = $1', [documentId, title])
    })
  }
  const conclude = async (demand: Given, verdict: 'recommend' | 'not-recommend', state?: string) =>
    concluded(
      {
        uid: 'api::demand.demand',
        documentId: demand.documentId,
        hash: (await hashesOf([demand.documentId])).get(demand.documentId),
      },
      [{ itemKind: 'demand', item: 'demand', verdict }],
      state,
    )

  test('[R31] [R33] only recommended demands pass; failing a recommended one needs a reason', async () => {
    const { demand } = await inReview()
    await conclude(demand, 'not-recommend')
    expect(await on('demand', demand.documentId, 'pass', { reason: '好' })).toBeRefused('panel-not-recommending', 409)
    expect(await on('demand', demand.documentId, 'fail', { reason: '专家组未推荐' })).toAnswer(200)
    const { demand: good } = await inReview()
    await conclude(good, 'recommend')
    expect(await on('demand', good.documentId, 'fail')).toBeRefused('needs-missing', 400)
    expect(await on('demand', good.documentId, 'pass', { reason: '好' })).toAnswer(200)
  })

  test("[R31] [S41] a panel's conclusion, for or against, is void once the demand was changed", async () => {
    await setting('panelRequired', true)
    const pass = (demand: Given) => on('demand', demand.documentId, 'pass', { reason: '好' })
    const { batch, demand } = await inReview({ title: '原来的需求' })
    const panel = await conclude(demand, 'recommend')
    await change(demand, '改过的需求')
    expect(await pass(demand)).toBeRefused('panel-missing', 409)
    // Restored to the reviewed content, it is accepted.
    await change(demand, '原来的需求')
    expect(await pass(demand)).toAnswer(200)
    // A list without that conclusion does not complete the panel.
    await change(demand, '又改过的需求')
    expect(await on('batch', batch.documentId, 'determine-list', { title: '试点名单' })).toAnswer(200)
    expect(await stored('panels', panel.documentId)).toMatchObject({ state: 'concluded' })

    const { demand: refused } = await inReview()
    await conclude(refused, 'not-recommend')
    await change(refused, '补充后的需求')
    await conclude(refused, 'recommend')
    expect(await pass(refused)).toAnswer(200)
    await setting('panelRequired', false)
  })

  test('[R31] no decision while a panel reviews; without a panel only by setting', async () => {
    const { demand } = await inReview()
    await conclude(demand, 'recommend', 'individual')
    expect(await on('demand', demand.documentId, 'pass', { reason: '好' })).toBeRefused('panel-not-concluded', 409)
    const { demand: alone } = await inReview()
    await setting('panelRequired', true)
    expect(await on('demand', alone.documentId, 'pass', { reason: '好' })).toBeRefused('panel-missing', 409)
    await setting('panelRequired', false)
    expect(await on('demand', alone.documentId, 'pass', { reason: '好' })).toAnswer(200)
  })

  test('[R16] [R33] an upheld objection takes an enterprise off the pilot list', async () => {
    const { batch, demand } = await inReview({ reviewConclusion: 'passed', cityCode: QINGDAO })
    const earlier = await given.demand({ creditCode: demand.creditCode, cityCode: QINGDAO, state: 'listed' })
    expect(await on('batch', batch.documentId, 'determine-list', { title: '试点名单' })).toAnswer(200)
    const beside = await given.demand({ batch: batch.id, cityCode: QINGDAO, state: 'listed' })
    const list = await newest(batch, 'pilot')
    expect(await on('list', list, 'announce')).toAnswer(200)
    const received = await objection(list, demand.creditCode)
    expect(received).toAnswer(201)
    const id = await objectionId(received.body.data.number)
    await on('objection', id, 'accept')
    expect(await on('objection', id, 'uphold', { reason: '属实' })).toAnswer(200)
    expect(await stored('demands', demand.documentId)).toMatchObject({ state: 'not-proposed' })
    expect(await stored('demands', earlier.documentId)).toMatchObject({ state: 'listed' })
    expect(await stored('demands', beside.documentId)).toMatchObject({ state: 'listed' })
    expect((await editions(batch, 'pilot')).map(({ state, entry_count }) => [state, entry_count])).toEqual([
      ['superseded', 1],
      ['announced', 0],
    ])
  })
})
