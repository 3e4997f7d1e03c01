import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { query, strapi } from '../../harness/app'
import { given, JINAN } from '../../harness/given'
import { appoint, as, PASSWORD, staffUser } from '../../harness/people'
import { secondApp, type SecondApp } from '../../harness/second-app'
import { somebody, type Reply } from '../../harness/http'
import '../../harness/matchers'

/** Signs in at another process. */
async function signIn(app: SecondApp, email: string) {
  const login = await fetch(`${app.url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  const { data } = (await login.json()) as { data: { token: string } }
  return async (method: string, path: string, body?: unknown): Promise<Reply> => {
    const answer = await fetch(app.url + path, {
      method,
      headers: { Authorization: `Bearer ${data.token}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await answer.text()
    return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : text, headers: answer.headers }
  }
}

const idOfRole = async (code: string): Promise<number> =>
  ((await strapi.db.query('admin::role').findOne({ where: { code } })) as { id: number }).id

describe('against a server of its own', () => {
  let app: SecondApp
  beforeAll(async () => {
    await as.superAdmin()
    app = await secondApp({})
  })
  afterAll(() => app.stop())
  afterEach(() => expect(app.isAlive()).toBe(true))

  test('the system administrator gives himself the role of the province: refused, nothing decided, nothing kept', async () => {
    const { id, email } = await staffUser('super-admin', 'strapi-super-admin')
    const ask = await signIn(app, email)
    const demand = await given.demand({ cityCode: JINAN, state: 'submitted' })
    const both = [await idOfRole('strapi-super-admin'), await idOfRole('pool-province')]
    for (const [method, path, body] of [
      ['PUT', `/admin/users/${id}`, { roles: both }],
      ['POST', '/admin/users', { email: 'second-self@staff.test', firstname: '二', roles: both }],
    ] as const)
      expect(await ask(method, path, body)).toBeRefused('roles-exclusive', 409)
    const permissions = (): Promise<object[]> =>
      query(
        'select p.id, p.action from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id where l.role_id = $1 order by p.id',
        [both[1]],
      )
    const before = await permissions()
    const read = { action: 'admin::users.update', subject: null, properties: {}, conditions: [] }
    expect(await ask('PUT', `/admin/roles/${both[1]}/permissions`, { permissions: [read] })).toBeRefused(
      'permission-exclusive',
      409,
    )
    expect(await permissions()).toEqual(before)
    expect((await ask('PUT', `/admin/roles/${both[0]}/permissions`, { permissions: [] })).status).toBe(400)
    expect((await ask('POST', `/filing/demand/${demand.documentId}/return`, { reason: '自行办理' })).status).toBe(403)
    expect(await query('select role_id from admin_users_roles_lnk where user_id = $1', [id])).toEqual([
      { role_id: both[0] },
    ])
    expect(await query('select state from demands where document_id = $1', [demand.documentId])).toEqual([
      { state: 'submitted' },
    ])
    expect(await query(`select 1 from admin_users where email = 'second-self@staff.test'`)).toEqual([])
  })

  test('an officer takes a mail and a colleague’s name without a password: refused, and his acts are signed as appointed', async () => {
    const officer = await staffUser('attacks-officer', 'pool-city')
    await appoint(officer, JINAN)
    const ask = await signIn(app, officer.email)
    expect(
      await ask('PUT', '/admin/users/me', { email: 'attacker@evil.test', firstname: '致远', lastname: '秦' }),
    ).toBeRefused('name-by-administrator', 403)
    expect(await ask('PUT', '/admin/users/me', { email: 'attacker@evil.test' })).toBeRefused(
      'current-password-needed',
      400,
    )
    expect((await ask('PUT', '/admin/users/me', { email: '' })).status).toBe(400)
    expect(await query('select email, firstname from admin_users where id = $1', [officer.id])).toEqual([
      { email: officer.email, firstname: 'attacks-officer' },
    ])
  })

  test('there are no webhooks: no route, no permission, and a row in the table is not sent', async () => {
    let heard = 0
    const inside = createServer((_, response) => (heard++, response.end())).listen(0, '127.0.0.1')
    await new Promise((resolve) => inside.once('listening', resolve))
    const url = `http://127.0.0.1:${(inside.address() as AddressInfo).port}/`
    await query(
      `insert into strapi_webhooks (name, url, headers, events, enabled) values ('w', $1, '{}', $2::jsonb, true)`,
      [url, JSON.stringify(['entry.create', 'entry.update'])],
    )
    const other = await secondApp({})
    try {
      const ask = await signIn(other, (await staffUser('super-admin', 'strapi-super-admin')).email)
      // Removed for every method; a GET may get the panel's page.
      for (const [method, path] of [
        ['GET', '/admin/webhooks'],
        ['POST', '/admin/webhooks'],
        ['POST', '/admin/webhooks/1/trigger'],
      ] as const)
        expect([404, 405]).toContain(
          (await ask(method, path, method === 'GET' ? undefined : { name: 'w', url, events: [], headers: {} })).status,
        )
      const enterprise = await given.enterprise({ cityCode: JINAN })
      const form = `/content-manager/collection-types/api::enterprise.enterprise/${enterprise.documentId}`
      expect(
        (await (await signIn(other, (await staffUser('province', 'pool-province')).email))('PUT', form, {})).status,
      ).toBe(200)
      expect(await query(`select 1 from admin_permissions where action like 'admin::webhooks.%'`)).toEqual([])
    } finally {
      await other.stop()
      await new Promise((resolve) => inside.close(resolve))
      await query('delete from strapi_webhooks')
    }
    expect(heard).toBe(0)
  })
})

test('with a list of hosts: only these, over https, and an unknown webhook is not found', async () => {
  const app = await secondApp({ WEBHOOK_HOSTS: 'hooks.example.gov.cn' })
  try {
    const ask = await signIn(app, (await staffUser('super-admin', 'strapi-super-admin')).email)
    const send = (url: string): Promise<Reply> =>
      ask('POST', '/admin/webhooks', { name: 'w', url, events: ['entry.update'], headers: {} })
    for (const url of [
      'http://localhost:18765/',
      'https://169.254.169.254/latest',
      'https://2130706433/',
      'https://[::1]/',
      'http://hooks.example.gov.cn/',
      'https://hooks.example.gov.cn:22/',
      'https://a:b@hooks.example.gov.cn/',
      'https://hooks.example.gov.cn.evil.test/',
    ])
      expect([url, (await send(url)).body]).toMatchObject([url, { error: { details: { code: 'webhook-target' } } }])
    expect(await query('select 1 from strapi_webhooks')).toEqual([])
    const made = await send('https://hooks.example.gov.cn/in')
    expect(made.status).toBe(201)
    const { id } = made.body.data as { id: string }
    expect(
      (await ask('PUT', `/admin/webhooks/${id}`, { name: 'w', url: 'https://evil.test/', events: [], headers: {} }))
        .status,
    ).toBe(400)
    expect((await ask('POST', '/admin/webhooks/999999/trigger')).status).toBe(404)
    // The name does not resolve: only the reason is reported.
    expect((await ask('POST', `/admin/webhooks/${id}/trigger`)).body.data).toEqual({
      statusCode: 502,
      message: expect.stringMatching(/^E[A-Z_]+$/),
    })
    expect((await query(`select event, identifier from desk_login where subject = $1`, [`webhook:${id}`])).length).toBe(
      1,
    )
    expect((await ask('DELETE', `/admin/webhooks/${id}`)).status).toBe(200)
    expect(app.isAlive()).toBe(true)
    expect(app.output()).not.toMatch(/TypeError/)
  } finally {
    await app.stop()
    await query('delete from strapi_webhooks')
  }
  expect(await somebody().get('/_health')).toAnswer(204)
})
