import { strapi as client } from '@strapi/client'
import { baseUrl } from '../harness/app'
import { given, hours, JINAN, newCreditCode, QINGDAO, rows, type Given } from '../harness/given'
import { as } from '../harness/people'

const LIST = 'plugin::lists.list'
const nobody = as.nobody()
const day = hours(-24)

const entry = (name: string) => ({
  creditCode: newCreditCode(),
  enterpriseName: name,
  cityCode: JINAN,
  cityName: '济南市',
  demands: [{ documentId: 'internal', title: '车间数据采集', categories: ['solution'], contactPhone: '13800000000' }],
  contactName: '张三',
})

async function list(batch: Given, values: Record<string, unknown>): Promise<Given> {
  const entries = [entry('测试企业')]
  const [stored] = await rows<Given>(LIST, [
    {
      title: '试点企业名单',
      kind: 'pilot',
      batch: batch.id,
      listVersion: 1,
      entries,
      entryCount: 1,
      determinedAt: day,
      note: '内部说明',
      ...values,
    },
  ])
  return stored as Given
}

const published = { state: 'published', number: '鲁工信〔2026〕1号', publishedOnlineAt: day }

describe('the official client, as a frontend developer uses it', () => {
  const pool = client({ baseURL: `${baseUrl}/api` })

  test('lists cities, categories and batches', async () => {
    const cities = await pool.collection('cities').find({
      filters: { code: { $in: [JINAN, QINGDAO] } },
      sort: ['code:desc'],
      fields: ['code', 'name'],
      pagination: { page: 1, pageSize: 10 },
    })
    expect(cities.data.map(({ code, name }) => [code, name])).toEqual([
      [QINGDAO, '青岛市'],
      [JINAN, '济南市'],
    ])
    expect(cities.meta).toEqual({ pagination: { page: 1, pageSize: 10, pageCount: 1, total: 2 } })
    const categories = await pool.collection('provider-categories').find({ sort: 'number' })
    expect(categories.data).toHaveLength(7)
    expect(categories.data.flatMap((category) => category.conditions as unknown[])).toHaveLength(23)
    const batch = await given.batch()
    const found = await pool.collection('batches').findOne(batch.documentId)
    expect(found.data).toMatchObject({
      documentId: batch.documentId,
      name: batch.name,
      state: 'open',
      extensionCount: 0,
    })
  })

  test('[R16] reads the published list with its batch', async () => {
    const batch = await given.batch()
    const { documentId } = await list(batch, published)
    const lists = await pool
      .collection('lists')
      .find({ filters: { batchDocumentId: batch.documentId }, populate: ['batch'] })
    expect(lists.data).toHaveLength(1)
    expect(lists.data[0]).toMatchObject({
      documentId,
      number: '鲁工信〔2026〕1号',
      edition: 1,
      entryCount: 1,
      batch: { documentId: batch.documentId, name: batch.name },
    })
    expect((await pool.collection('lists').findOne(documentId)).data).toMatchObject({
      documentId,
      title: '试点企业名单',
    })
  })

  test('gets an error it understands', async () => {
    await expect(pool.collection('lists').findOne('nothing')).rejects.toMatchObject({ name: 'HTTPNotFoundError' })
  })
})

test('[R04] extensions are publicly counted; planned and cancelled batches are not shown', async () => {
  const batch = await given.batch()
  const extension = {
    batch: batch.id,
    window: 'filing',
    until: hours(60),
    reason: '暴雨',
    grantedAt: day,
    grantedBy: '省厅',
  }
  await rows('plugin::filing.extension', [
    { ...extension, scope: 'batch' },
    { ...extension, scope: 'applicant', creditCode: newCreditCode() },
  ])
  const answer = await nobody.get(`/api/batches/${batch.documentId}`)
  expect(answer.body.data).toMatchObject({
    extensionCount: 2,
    filingClosesAt: new Date(batch.filingClosesAt as string).toISOString(),
  })
  expect(JSON.stringify(answer.body)).not.toContain('暴雨')
  const planned = await given.batch({ state: 'planned' })
  expect(await nobody.get(`/api/batches/${planned.documentId}`)).toBeRefused('not-found', 404)
  const all = await nobody.get(`/api/batches?filters[state][$in][0]=planned&filters[state][$in][1]=cancelled`)
  expect(all.body.data).toEqual([])
})

describe('[R33] the published list', () => {
  test('holds nothing personal or confidential', async () => {
    const { documentId } = await list(await given.batch(), published)
    const { body } = await nobody.get(`/api/lists/${documentId}?populate=*`)
    const [first] = body.data.entries
    expect(Object.keys(first).sort()).toEqual([
      'cityCode',
      'cityName',
      'creditCode',
      'demands',
      'enterpriseName',
      'entry',
    ])
    expect(first.demands).toEqual([{ title: '车间数据采集', categories: ['solution'] }])
    for (const secret of ['张三', '13800000000', '内部说明']) expect(JSON.stringify(body)).not.toContain(secret)
  })

  test('is the current edition; a replaced one is read when asked for, one never published not at all', async () => {
    const batch = await given.batch()
    const old = await list(batch, { ...published, state: 'superseded' })
    const never = await list(batch, { state: 'superseded', listVersion: 2 })
    const now = await list(batch, { ...published, listVersion: 3 })
    const ids = async (query: string): Promise<string[]> =>
      (await nobody.get(`/api/lists?filters[batchDocumentId]=${batch.documentId}&sort=edition${query}`)).body.data.map(
        (row: Given) => row.documentId,
      )
    expect(await ids('')).toEqual([now.documentId])
    expect(await ids('&filters[state][$in]=superseded')).toEqual([old.documentId])
    expect(await ids('&filters[state][$notNull]=true')).toEqual([old.documentId, now.documentId])
    expect((await nobody.get(`/api/lists/${old.documentId}`)).body.data).toMatchObject({
      edition: 1,
      state: 'superseded',
    })
    expect(await nobody.get(`/api/lists/${never.documentId}`)).toBeRefused('not-found', 404)
  })

  test('is no list that is only determined, and no recommendation of a city', async () => {
    const batch = await given.batch()
    const determined = await list(batch, {})
    const recommendation = await list(batch, { ...published, kind: 'recommendation', cityCode: JINAN })
    for (const { documentId } of [determined, recommendation])
      expect(await nobody.get(`/api/lists/${documentId}`)).toBeRefused('not-found', 404)
    expect(
      (await nobody.get(`/api/lists?filters[batchDocumentId]=${batch.documentId}`)).body.meta.pagination.total,
    ).toBe(0)
  })
})

describe('parameters that an endpoint does not allow are refused by name, in both languages', () => {
  test.each([
    ['/api/cities?filters[version]=1', 'filters[version]'],
    ['/api/cities?filters[createdBy][email][$contains]=a', 'filters[createdBy]'],
    ['/api/cities?filters[code][$gt]=1', 'filters[code][$gt]'],
    ['/api/cities?sort=id', 'sort'],
    ['/api/cities?sort=code;select 1', 'sort'],
    ['/api/cities?fields=version', 'fields'],
    ['/api/cities?populate=*&locale=zh', 'locale'],
    ['/api/cities?_q=x', '_q'],
    ['/api/cities?pagination[pageSize]=101', 'pagination[pageSize]'],
    ['/api/cities?pagination[page]=-1', 'pagination[page]'],
    ['/api/lists?populate[batch][populate]=*', 'populate[batch]'],
    ['/api/lists?filters[batch][year]=2026', 'filters[batch]'],
    ['/api/lists?filters[note][$notNull]=true', 'filters[note]'],
    ['/api/lists?status=draft', 'status'],
    ['/api/lists?sort=entries', 'sort'],
    ['/api/batches?filters[filingClosesAt][$lt]=2026-02-30', 'filters[filingClosesAt][$lt]'],
    ['/api/batches?filters[year]=2e3', 'filters[year][$eq]'],
  ])('%s', async (path, parameter) => {
    const answer = await nobody.get(encodeURI(decodeURI(path)))
    expect(answer).toBeRefused('query-not-allowed', 400)
    expect(answer.body.error.details).toMatchObject({ parameter })
    expect(answer.body.error.message).toMatch(/^查询参数/)
    const english = await nobody.get(encodeURI(decodeURI(path)), { 'Accept-Language': 'en' })
    expect(english.body.error.message).toMatch(/^The value /)
  })

  test('every operator that is allowed works, and its value is never SQL', async () => {
    const codes = async (filters: string): Promise<string[]> =>
      (await nobody.get(`/api/cities?${filters}&sort=code`)).body.data.map((row: { code: string }) => row.code)
    expect(await codes('filters[code]=370100')).toEqual([JINAN])
    expect(await codes(`filters[name][$eq]=${encodeURIComponent("' or 1=1 --")}`)).toEqual([])
    expect(await codes('filters[nameEn][$containsi]=JINAN')).toEqual([JINAN])
    expect(await codes('filters[nameEn][$contains]=%25')).toEqual([])
    expect(await codes('filters[nameEn][$startsWith]=Jin')).toEqual([JINAN, '370800'])
    expect(await codes('filters[$or][0][code]=370100&filters[$or][1][code]=370200')).toEqual([JINAN, QINGDAO])
    expect(await codes('filters[code][$in][0]=370100&filters[code][$in][1]=370200&filters[code][$ne]=370100')).toEqual([
      QINGDAO,
    ])
    expect(await codes('filters[code][$null]=true')).toEqual([])
    expect((await codes('filters[code][$notIn]=370100')).length).toBe(15)
  })

  test('pages do not overlap and add up to the total', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) =>
        nobody.get(`/api/cities?pagination[page]=${page}&pagination[pageSize]=7&sort=provinceCode`),
      ),
    )
    const codes = pages.flatMap(({ body }) => body.data.map((row: { code: string }) => row.code))
    expect(new Set(codes).size).toBe(16)
    expect(pages.map(({ body }) => body.meta.pagination.total)).toEqual([16, 16, 16])
    const rest = await nobody.get(
      '/api/cities?pagination[start]=14&pagination[limit]=7&pagination[withCount]=false&sort=provinceCode',
    )
    expect(rest.body.meta.pagination).toEqual({ start: 14, limit: 7 })
    expect(rest.body.data.map((row: { code: string }) => row.code)).toEqual(codes.slice(14))
  })
})

describe('what is not public', () => {
  test.each([
    '/api/upload/files',
    '/api/i18n/locales',
    '/api/content-type-builder/content-types',
    '/api/demands',
    '/api/enterprises',
    '/api/enterprise-labels',
    '/api/providers',
    '/api/memberships',
    '/api/extensions',
    '/api/users',
    '/api/users/1',
    '/api/users/me',
    '/api/users-permissions/roles',
    '/api/users-permissions/permissions',
  ])('GET %s has no route', async (path) => expect(await nobody.get(path)).toBeRefused('no-such-address', 404))

  test("Strapi's own registration is shut, and reading needs no session but writing does", async () => {
    const taken = { username: 'somebody', email: 'somebody@example.cn', password: 'Password-1' }
    expect(await nobody.post('/api/auth/local/register', taken)).toBeRefused('method-not-allowed', 405)
    expect(await nobody.post('/api/cities', { code: '1' })).toBeRefused('method-not-allowed', 405)
    expect(await nobody.get('/api/my')).toBeRefused('not-signed-in', 401)
    expect(await nobody.post('/api/my/demands', {})).toBeRefused('not-signed-in', 401)
  })
})
