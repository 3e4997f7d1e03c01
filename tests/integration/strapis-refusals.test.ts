import { baseUrl, query } from '../harness/app'
import { given, JINAN, stored } from '../harness/given'
import { somebody, type Reply } from '../harness/http'
import { meanwhile } from '../harness/meanwhile'
import { as } from '../harness/people'
import { nextNumber } from '../harness/running'
import type { Asked } from '../routes/ask'
import { filterQueries } from '../routes/queries'
import { formsOf, readsOf, sweep, types } from '../routes/sweep'
import '../harness/matchers'

const CHINESE = /[\u4e00-\u9fff]/
const en = { 'Accept-Language': 'en' }
const send = async (method: string, path: string, body?: string): Promise<Reply> => {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(baseUrl + path, { method, headers, body })
  return { status: answer.status, headers: answer.headers, body: JSON.parse(await answer.text()) as unknown }
}

describe('what Strapi refuses has a code, and a sentence in the reader’s language', () => {
  test.each([
    '/experts/panels',
    '/catalogue/listing/offers',
    '/filing/workbench',
    '/admin/users/me',
    '/upload/files',
    '/i18n/locales',
  ])('GET %s without a session', async (path) => {
    const reply = await as.nobody().get(path)
    expect(reply).toBeRefused('not-signed-in', 401)
    expect(reply.body.error).toMatchObject({
      status: 401,
      name: 'UnauthorizedError',
      message: '尚未登录或登录已过期，请登录后重试',
    })
    expect((await as.nobody().get(path, en)).body.error.message).toBe('Sign in first, or again')
  })

  test.each(['/experts/panels', '/content-manager/content-types', '/users-permissions/roles'])(
    'PATCH %s, which nobody takes',
    async (path) => expect(await send('PATCH', path, '{}')).toBeRefused('method-not-allowed', 405),
  )

  test('a wrong password, with the name that the panel reads', async () => {
    const wrong = { email: 'nobody@staff.test', password: 'Wrong-Password-1' }
    const { body } = await somebody().post('/admin/login', wrong)
    expect(body.error).toMatchObject({
      name: 'ApplicationError',
      message: '账号或密码不正确',
      details: { code: 'login-failed' },
    })
    expect((await somebody().post('/admin/login', wrong, en)).body.error.message).toBe('Wrong account or password')
  })

  test('a form: each field by its path, in the reader’s language', async () => {
    const admin = await as.superAdmin()
    for (const headers of [{}, en]) {
      const { status, body } = await admin.post('/admin/users', { email: 'no mail', roles: [] }, headers)
      expect([status, body.error.name]).toEqual([400, 'ValidationError'])
      const errors = body.error.details.errors as { path: string[]; message: string; code: string }[]
      expect(errors).toEqual(
        expect.arrayContaining([expect.objectContaining({ path: ['email'], code: 'value-no-mail' })]),
      )
      for (const { message } of [body.error, ...errors]) expect(CHINESE.test(message)).toBe(headers !== en)
    }
  })

  test('what is not there, what is taken, what is not allowed', async () => {
    const admin = await as.superAdmin()
    expect(await admin.get('/content-manager/collection-types/api::city.city/aaaaaaaaaaaaaaaaaaaaaaaa')).toBeRefused(
      'row-unknown',
      404,
    )
    expect(await admin.get('/admin/nothing-here/at-all')).toBeRefused('no-such-address', 404)
    const role = { name: `同名${Date.now()}`, description: '' }
    expect(await admin.post('/admin/roles', role)).toAnswer(201)
    expect(await admin.post('/admin/roles', role)).toBeRefused('role-name-taken', 400)
    expect(await (await as.auditor()).get('/admin/api-tokens')).toBeRefused('not-open-to-you', 403)
  })
})

describe('a query of a generated list that fits no column is refused by name', () => {
  const list = '/content-manager/collection-types/api::demand.demand'
  test.each([
    'filters[budget][$eq]=abc',
    'filters[version][$contains]=1',
    'filters[submittedAt][$contains]=2026',
    'filters[scenes][$eq]=x',
    'filters[title][$between]=1',
    'filters[enterprise][id][$eq]=abc',
    'filters[id][$eq]=abc',
    'sort=nothing',
    'page=x',
  ])('%s', async (query) => {
    const officer = await as.cityOfficer(JINAN)
    expect(await officer.get(`${list}?${query}`)).toBeRefused('query-not-allowed', 400)
    // Anonymous requests learn nothing about columns.
    expect(await as.nobody().get(`${list}?${query}`)).toBeRefused('not-signed-in', 401)
  })

  test('of related rows, and of a picker', async () => {
    const province = await as.province()
    const labels =
      '/content-manager/collection-types/api::enterprise.enterprise?filters[labels][certificateNumber][$contains]=1'
    expect((await province.get(labels)).status).toBeLessThan(500)
    const admin = await as.superAdmin()
    const picker = '/content-manager/relations/api::demand.demand/enterprise'
    expect(await admin.get(`${picker}?idsToOmit[]=abc`)).toBeRefused('query-not-allowed', 400)
    expect((await admin.get(`${picker}?idsToOmit[]=1&_q=x&_filter=$containsi`)).status).toBeLessThan(300)
  })

  test('what the panel asks for is answered', async () => {
    const { documentId } = await given.demand({ cityCode: JINAN })
    const province = await as.province()
    for (const query of [
      'page=1&pageSize=10&sort=title:ASC',
      `filters[$and][0][documentId][$eq]=${documentId}`,
      'filters[$and][0][budget][$gt]=1&filters[$and][1][submittedAt][$null]=true',
      'filters[$and][0][enterprise][name][$containsi]=x',
      'filters[$and][0][createdAt][$gt]=2020-01-01T00:00:00.000Z',
      '_q=x',
    ])
      expect([query, (await province.get(`${list}?${query}`)).status]).toEqual([query, 200])
  })
})

describe('a value that the database cannot take is refused, and nothing is written', () => {
  const CM = '/content-manager/collection-types'

  test('a name longer than its column, by one character', async () => {
    const admin = await as.superAdmin()
    const tokens = () => query('select count(*)::int as n from strapi_api_tokens')
    const token = (length: number) => {
      const name = `${nextNumber('token')}`.padStart(length, '长')
      return { name, description: '', type: 'read-only', lifespan: null }
    }
    const before = await tokens()
    expect(await admin.post('/admin/api-tokens', token(256))).toBeRefused('value-unfit', 400)
    expect(await tokens()).toEqual(before)
    const made = await admin.post('/admin/api-tokens', token(255))
    expect(made).toAnswer(201)
    expect(await admin.delete(`/admin/api-tokens/${made.body.data.id}`)).toAnswer(200)
  })

  test('a number beyond its column; a day of the year 0 is named by its field', async () => {
    const { documentId } = await given.enterprise({ labelled: false })
    const form = `${CM}/api::enterprise.enterprise/${documentId}`
    const admin = await as.superAdmin()
    const before = await stored('enterprises', documentId)
    expect(await admin.put(form, { name: '改名', version: 2 ** 31 })).toBeRefused('value-unusable', 400)
    const reply = await admin.put(form, { establishedOn: '0000-12-31' })
    expect(reply).toBeRefused('needs-invalid', 400)
    expect(reply.body.error.details).toMatchObject({ name: 'establishedOn', value: '0000-12-31' })
    expect(await stored('enterprises', documentId)).toEqual(before)
    expect(await admin.put(form, { establishedOn: '0001-01-01' })).toAnswer(200)
  })

  test.each([
    ['relation-malformed', { labels: ['a b'] }, 'a b'],
    ['relation-malformed', { labels: { connect: [{ id: -1 }] } }, '-1'],
    ['relation-malformed', { labels: { add: [1] } }, '{"add":[1]}'],
    ['relation-unknown', { labels: ['z'.repeat(24)] }, 'z'.repeat(24)],
    ['relation-unknown', { labels: { connect: [{ id: 2 ** 31 - 1 }] } }, '2147483647'],
  ])('%s: %j', async (code, labels, value) => {
    const { documentId } = await given.enterprise()
    const before = await stored('enterprises', documentId)
    const province = await as.province()
    const form = `${CM}/api::enterprise.enterprise/${documentId}`
    const reply = await province.put(form, { name: '改名', ...labels })
    expect(reply).toBeRefused(code, 400)
    expect(reply.body.error.message).toMatch(/^“称号标签”所[填选]的关联对象/)
    expect(reply.body.error.details).toMatchObject({ name: 'labels', value, errors: [{ path: ['labels'] }] })
    expect(await stored('enterprises', documentId)).toEqual(before)
    const [label] = await query<{ id: string }>(
      'select l.document_id as id from enterprise_labels l join enterprises e on e.id = l.enterprise_id where e.document_id = $1',
      [documentId],
    )
    expect(await province.put(form, { name: '改名', labels: [label?.id] })).toAnswer(200)
  })

  test('a role that is deleted while somebody is invited to it', async () => {
    const admin = await as.superAdmin()
    const role = { name: `临时${nextNumber('role')}`, description: '' }
    const { id } = (await admin.post('/admin/roles', role)).body.data as { id: number }
    const email = `invited-${id}@staff.test`
    const invite = () => admin.post('/admin/users', { email, firstname: '受邀', roles: [id] })
    const reply = await meanwhile(() => query('delete from admin_roles where id = $1', [id]), invite)
    expect(reply).toBeRefused('unknown-reference', 400)
    expect(reply.body.error.details.constraint).toMatch(/^admin_users_roles/)
    expect(await query('select 1 from admin_users where email = $1', [email])).toEqual([])
    expect(await invite()).toBeRefused('relation-unknown', 400)
  })
})

describe('what ended in an accident is refused', () => {
  test.each([
    ['/admin/login', '{"email":5,"password":5}'],
    ['/admin/login', undefined],
    ['/admin/register', undefined],
    ['/admin/forgot-password', '{"email":{"a":1}}'],
  ])('POST %s %s by nobody', async (path, body) => {
    const reply = await send('POST', path, body)
    expect([reply.status, Boolean(reply.body.error.details.code)]).toEqual([400, true])
  })

  test('a fair cut of the forms and lists of every type (a larger one in the deep tier)', async () => {
    const { token } = await as.superAdmin()
    const admin = somebody(token)
    const ask = async ({ method, path, body }: Asked, language: 'zh' | 'en' = 'zh') => {
      const headers = { 'Accept-Language': language }
      const reply = method === 'GET' ? await admin.get(path, headers) : await admin.post(path, body, headers)
      return { status: reply.status, text: JSON.stringify(reply.body) }
    }
    const cut = (requests: readonly Asked[], every: number): Asked[] => requests.filter((_, n) => n % every === 0)
    const requests = types().flatMap((uid) => {
      const { refused, taken } = readsOf(uid, 6, filterQueries(uid, 29))
      return [...cut(formsOf(uid, 6), 139), ...cut(refused, 97), ...taken.slice(0, 1)]
    })
    expect(requests.length).toBeGreaterThan(100)
    expect((await sweep(ask, requests)).faults).toEqual([])
  })
})
