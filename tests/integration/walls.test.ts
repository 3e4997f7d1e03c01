import { as } from '../harness/people'
import { given, JINAN, QINGDAO, stored, newCreditCode } from '../harness/given'
import { query, strapi } from '../harness/app'
import type { Somebody } from '../harness/http'

const CM = '/content-manager/collection-types'
const DEMAND = 'api::demand.demand'
const ENTERPRISE = 'api::enterprise.enterprise'
const SECRET = `青岛机密${Date.now()}`

let officer: Somebody
let own: { documentId: string }
let foreign: { documentId: string }
let foreignEnterprise: { documentId: string; id: number }
let ownEnterprise: { documentId: string; id: number }

interface Permissions {
  createMany(rows: object[]): Promise<{ id: number }[]>
  deleteByIds(ids: number[]): Promise<unknown>
}

const permissions = (): Permissions => strapi.service('admin::permission') as unknown as Permissions
let opened: { id: number }[]

/** Grants the city role form permissions, so that row-level security is tested rather than missing permissions. */
async function openForms(): Promise<{ id: number }[]> {
  const role = (await strapi.db.query('admin::role').findOne({ where: { code: 'pool-city' } })) as { id: number }
  const fields = Object.keys(strapi.contentType(ENTERPRISE).attributes)
  return permissions().createMany(
    ['create', 'update', 'delete'].map((verb) => ({
      action: `plugin::content-manager.explorer.${verb}`,
      subject: ENTERPRISE,
      properties: { fields },
      conditions: [],
      role: role.id,
    })),
  )
}

beforeAll(async () => {
  opened = await openForms()
  officer = await as.cityOfficer(JINAN)
  ownEnterprise = await given.enterprise({ cityCode: JINAN, name: '济南企业' })
  foreignEnterprise = await given.enterprise({ cityCode: QINGDAO, name: SECRET })
  own = await given.demand({ enterprise: ownEnterprise, state: 'submitted', title: '济南需求' })
  foreign = await given.demand({ enterprise: foreignEnterprise, state: 'submitted', title: SECRET })
})

// Restores the permissions.
afterAll(() => permissions().deleteByIds(opened.map(({ id }) => id)))

const hasSecret = (reply: { body: unknown }): boolean => JSON.stringify(reply.body).includes(SECRET)

describe('[R26] the generated panel is walled: a city officer stays inside his city', () => {
  test('list, count and search show own rows only', async () => {
    const [{ n } = { n: 0 }] = await query<{ n: number }>(
      'select count(*)::int as n from demands where city_code = $1',
      [JINAN],
    )
    for (const probe of [
      '',
      '&_q=',
      `&_q=${encodeURIComponent(SECRET)}`,
      '&sort=title:ASC',
      '&sort=cityCode:DESC',
      `&filters[$and][0][title][$contains]=${encodeURIComponent(SECRET)}`,
      '&populate=*',
      '&populate[enterprise][populate]=*',
      `&filters[$and][0][cityCode][$eq]=${QINGDAO}`,
    ]) {
      const reply = await officer.get(`${CM}/${DEMAND}?page=1&pageSize=100${probe}`)
      expect([200, 400]).toContain(reply.status)
      expect(hasSecret(reply)).toBe(false)
    }
    const all = await officer.get(`${CM}/${DEMAND}?page=1&pageSize=10`)
    expect(all.body.pagination.total).toBe(n)
  })

  test('a foreign row answers as one that does not exist', async () => {
    const [theirs, none] = await Promise.all([
      officer.get(`${CM}/${DEMAND}/${foreign.documentId}`),
      officer.get(`${CM}/${DEMAND}/aaaaaaaaaaaaaaaaaaaaaaaa`),
    ])
    expect(theirs).toAnswer(404)
    expect(theirs.body).toEqual(none.body)
    expect(await officer.get(`${CM}/${DEMAND}/${own.documentId}`)).toAnswer(200)
  })

  test('a foreign row is not acted on, and its history and actions are not told', async () => {
    for (const path of [`/filing/demand/${foreign.documentId}/actions`, `/filing/demand/${foreign.documentId}/history`])
      expect(await officer.get(path)).toBeRefused('not-found', 404)
    expect(await officer.post(`/filing/demand/${foreign.documentId}/select`, { reason: '同意' })).toBeRefused(
      'not-found',
      404,
    )
    const bulk = await officer.post('/filing/demand/bulk/select', {
      documentIds: [foreign.documentId, own.documentId],
      reason: '同意',
    })
    expect(bulk).toAnswer(200)
    expect(bulk.body.data).toEqual([
      expect.objectContaining({ documentId: foreign.documentId, ok: false, code: 'not-found' }),
      expect.objectContaining({ documentId: own.documentId, ok: true }),
    ])
    expect(await stored('demands', foreign.documentId)).toMatchObject({ state: 'submitted', version: 1 })
  })

  test('nothing is created in, moved to, cloned from another city', async () => {
    const before = await query<{ n: number }>('select count(*)::int as n from enterprises where city_code = $1', [
      QINGDAO,
    ])
    const body = { name: '越界企业', creditCode: newCreditCode(), cityCode: QINGDAO, size: 'small' }
    const create = await officer.post(`${CM}/${ENTERPRISE}`, body)
    expect(create).toBeRefused('foreign-territory', 403)
    const bare = await given.enterprise({ cityCode: JINAN, labelled: false })
    const move = await officer.put(`${CM}/${ENTERPRISE}/${bare.documentId}`, { cityCode: QINGDAO })
    expect(move).toBeRefused('foreign-territory', 403)
    const clone = await officer.post(`${CM}/${ENTERPRISE}/clone/${foreignEnterprise.documentId}`, {
      creditCode: '91370100MA3C00002X',
    })
    expect([403, 404]).toContain(clone.status)
    const auto = await officer.post(`${CM}/${ENTERPRISE}/auto-clone/${foreignEnterprise.documentId}`)
    expect([400, 403, 404]).toContain(auto.status)
    const update = await officer.put(`${CM}/${ENTERPRISE}/${foreignEnterprise.documentId}`, { name: '改名' })
    expect([403, 404]).toContain(update.status)
    const remove = await officer.delete(`${CM}/${ENTERPRISE}/${foreignEnterprise.documentId}`)
    expect([403, 404]).toContain(remove.status)
    const many = await officer.post(`${CM}/${ENTERPRISE}/actions/bulkDelete`, {
      documentIds: [foreignEnterprise.documentId],
    })
    expect([200, 403, 404]).toContain(many.status)
    expect(await stored('enterprises', foreignEnterprise.documentId)).toMatchObject({
      name: SECRET,
      city_code: QINGDAO,
    })
    expect(await stored('enterprises', ownEnterprise.documentId)).toMatchObject({ city_code: JINAN })
    expect(await query('select count(*)::int as n from enterprises where city_code = $1', [QINGDAO])).toEqual(before)
  })

  test('pickers, relation endpoints and links show and take own rows only', async () => {
    for (const path of [
      `/content-manager/relations/${DEMAND}/enterprise?_q=${encodeURIComponent(SECRET)}`,
      `/content-manager/relations/${DEMAND}/enterprise?pageSize=100`,
      `/content-manager/relations/${DEMAND}/${foreign.documentId}/enterprise`,
      `/content-manager/relations/${ENTERPRISE}/${foreignEnterprise.documentId}/labels`,
      `${CM}/${ENTERPRISE}/${foreignEnterprise.documentId}/actions/countDraftRelations`,
    ]) {
      const reply = await officer.get(path)
      expect(reply.status).toBeLessThan(500)
      expect(hasSecret(reply)).toBe(false)
    }
    const [label] = await query<{ document_id: string; enterprise_id: number }>(
      'select document_id, enterprise_id from enterprise_labels where enterprise_id = $1',
      [foreignEnterprise.id],
    )
    const link = await officer.put(`${CM}/${ENTERPRISE}/${ownEnterprise.documentId}`, {
      labels: { connect: [{ documentId: label?.document_id }] },
    })
    expect(link.status).toBeGreaterThanOrEqual(400)
    expect(
      await query('select enterprise_id from enterprise_labels where document_id = $1', [label?.document_id]),
    ).toEqual([{ enterprise_id: label?.enterprise_id }])
  })

  test('mixed requests at once do not bleed into each other', async () => {
    const qingdao = await as.cityOfficer(QINGDAO)
    const province = await as.province()
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        const who = [officer, qingdao, province][n % 3] as Somebody
        const reply = await who.get(`${CM}/${DEMAND}?page=1&pageSize=100`)
        return { n: n % 3, reply }
      }),
    )
    for (const { n, reply } of answers) {
      expect(reply).toAnswer(200)
      const cities = new Set((reply.body.results as { cityCode: string }[]).map((row) => row.cityCode))
      if (n === 0) expect([...cities]).toEqual([JINAN])
      if (n === 1) expect([...cities]).toEqual([QINGDAO])
    }
  })

  test('an officer whose appointment has ended sees nothing at once', async () => {
    const weihai = '371000'
    const gone = await as.cityOfficer(weihai)
    await given.demand({ cityCode: weihai, state: 'submitted' })
    expect((await gone.get(`${CM}/${DEMAND}?page=1&pageSize=10`)).body.pagination.total).toBeGreaterThan(0)
    const [row] = await query<{ document_id: string }>(
      `select document_id from officers where city_code = $1 and state = 'current'`,
      [weihai],
    )
    const province = await as.province()
    expect(await province.post(`/desk/officer/${row?.document_id}/end`, { reason: '调离' })).toAnswer(200)
    const after = await gone.get(`${CM}/${DEMAND}?page=1&pageSize=10`)
    expect(after.body.pagination?.total ?? 0).toBe(0)
    expect(await stored('officers', String(row?.document_id))).toMatchObject({
      state: 'ended',
      name: expect.any(String),
    })
  })
})

test('the panel learns of no type how its wall is built', async () => {
  const { status, body } = await officer.get('/content-manager/init')
  expect(status).toBe(200)
  const types = (body as { data: { contentTypes: { uid: string; pluginOptions: object }[] } }).data.contentTypes
  expect(types.map(({ uid }) => uid)).toContain('plugin::filing.extension')
  expect(types.filter(({ pluginOptions }) => 'territory' in pluginOptions)).toEqual([])
})
