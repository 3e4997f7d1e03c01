import net from 'node:net'
import { query } from '../../harness/app'
import { as, staffUser } from '../../harness/people'
import { secondApp, type SecondApp } from '../../harness/second-app'

/** Inputs that crash bcryptjs, PostgreSQL or careless handlers, sent to a separate process. */
let app: SecondApp
beforeAll(async () => {
  app = await secondApp({ THROTTLE_FACTOR: '1000', TRUST_PROXY: '1' })
})
afterAll(() => app.stop())

interface Refusal {
  status: number
  code?: string
  name?: string
}

/** Sends raw bytes; an HTTP client would refuse most of these. */
function raw(head: string, body: Buffer | string = ''): Promise<Refusal> {
  const bytes = Buffer.from(body)
  return new Promise((resolve, reject) => {
    const socket = net.connect(app.port, '127.0.0.1', () =>
      socket.write(
        Buffer.concat([
          Buffer.from(`${head}\r\nHost: x\r\nConnection: close\r\nContent-Length: ${bytes.length}\r\n\r\n`, 'latin1'),
          bytes,
        ]),
      ),
    )
    let answer = ''
    socket.on('data', (part: Buffer) => (answer += part.toString('utf8')))
    socket.on('error', reject)
    socket.on('close', () => {
      const details = /"details":(\{.*\})\}\}/.exec(answer)?.[1]
      resolve({ status: Number(answer.slice(9, 12)), ...(JSON.parse(details ?? '{}') as { code?: string }) })
    })
  })
}

const json = (method: string, path: string, body: string | Buffer, token?: string): Promise<Refusal> =>
  raw(
    `${method} ${path} HTTP/1.1\r\nContent-Type: application/json${token ? `\r\nAuthorization: Bearer ${token}` : ''}`,
    body,
  )

const malformed = (name: string) => ({ status: 400, code: 'text-malformed', name })

afterEach(async () => {
  expect(app.isAlive()).toBe(true)
  expect((await fetch(`${app.url}/_health`)).status).toBe(204)
})

describe('a body that is no text', () => {
  const CASES: [method: string, path: string, body: string, name: string][] = [
    ['POST', '/admin/login', '{"email":"nobody@example.cn","password":"\\ud800"}', 'password'],
    ['POST', '/admin/login', '{"email":"a\\u0000@a.cn","password":"x"}', 'email'],
    ['POST', '/admin/register', '{"registrationToken":"x","userInfo":{"password":"\\udfff"}}', 'userInfo.password'],
    ['POST', '/admin/reset-password', '{"resetPasswordToken":"x","password":"\\ud800"}', 'password'],
    ['POST', '/api/auth/local', '{"identifier":"nobody@example.cn","password":"\\ud800"}', 'password'],
    ['POST', '/api/auth/reset-password', '{"token":"x","password":"\\ud83d"}', 'password'],
    ['POST', '/api/registrations/enterprise', '{"account":{"password":"\\ude00\\ud83d"}}', 'account.password'],
    ['POST', '/api/registrations/enterprise', '{"acc\\u0000ount":{}}', 'acc\ufffdount'],
  ]
  test.each(CASES)('%s %s %s is refused by name', async (method, path, body, name) => {
    expect(await json(method, path, body)).toMatchObject(malformed(name))
  })

  test('one in GBK is refused, not stored as question marks', async () => {
    const gbk = Buffer.concat([Buffer.from('{"identifier":"'), Buffer.from('bcc3c4cf', 'hex'), Buffer.from('"}')])
    expect(await json('POST', '/api/auth/local', gbk)).toMatchObject(malformed('identifier'))
  })

  test('one’s own password stays what it was', async () => {
    const { email } = await staffUser('surrogate', 'pool-auditor')
    const password = async () => query('select password from admin_users where email = $1', [email])
    const before = await password()
    const login = await fetch(`${app.url}/admin/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password: 'Test-Password-1' }),
    })
    const { token } = ((await login.json()) as { data: { token: string } }).data
    const body = '{"currentPassword":"Test-Password-1","password":"Abcdef-1234\\ud800"}'
    expect(await json('PUT', '/admin/users/me', body, token)).toMatchObject(malformed('password'))
    expect(await password()).toEqual(before)
  })

  test('nor does an administrator give one to others', async () => {
    const { token } = await as.superAdmin()
    const people = () => query('select count(*) from admin_users union all select count(*) from up_users')
    const before = await people()
    const user =
      '{"email":"half@example.cn","firstname":"a","password":"Abcdef-1234\\ud800","roles":[1],"isActive":true}'
    expect(await json('POST', '/admin/users', user, token)).toMatchObject(malformed('password'))
    const account = '{"email":"half@example.cn","username":"half","password":"Abcdef-1234\\ud800"}'
    const path = '/content-manager/collection-types/plugin::users-permissions.user'
    expect(await json('POST', path, account, token)).toMatchObject(malformed('password'))
    expect(await people()).toEqual(before)
  })
})

describe('an address or a header that is no text', () => {
  const get = (target: string, headers = '') => raw(`GET ${target} HTTP/1.1${headers}`)
  test.each([
    ['/api/cities?filters[name][$eq]=%00', 'text-malformed'],
    ['/api/cities?filters[na%00me][$eq]=1', 'text-malformed'],
    ['/api/cities?filters[name][$eq]=%EF%BF%BD', 'text-malformed'],
    ['/api/cities?filters[name][$eq]=%ED%A0%80', 'address-malformed'],
    ['/api/cities?filters[name][$eq]=%C4%CF', 'address-malformed'],
    ['/api/lists/%00', 'address-malformed'],
    ['/api/lists/%EF%BF%BD', 'address-malformed'],
  ])('GET %s', async (target, code) => expect(await get(target)).toMatchObject({ status: 400, code }))

  test.each([
    'Authorization: Bearer ',
    'Accept-Language: ',
    'Idempotency-Key: ',
    'X-Request-Id: ',
    'X-Objection-Code: ',
  ])('%s\\xff', async (header) => {
    const answer = await get('/api/cities', `\r\n${header}\xff`)
    expect(answer).toMatchObject({ status: 400, code: 'header-malformed', name: header.split(':')[0]?.toLowerCase() })
  })

  test('a header in UTF-8, and a browser’s own in any encoding, are taken', async () => {
    const utf8 = Buffer.from('济南').toString('latin1')
    expect(await get('/api/cities', `\r\nX-Source: ${utf8}\r\nReferer: http://a/\xff\r\nCookie: a=\xc4\xcf`)).toEqual({
      status: 200,
    })
  })
})

describe('a form that is no text', () => {
  const form = (token: string | undefined, disposition: string, value: string | Buffer, more = '') =>
    raw(
      `POST /upload HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=B\r\nAuthorization: Bearer ${token}`,
      Buffer.concat([
        Buffer.from(`--B\r\nContent-Disposition: form-data; ${disposition}\r\n${more}\r\n`, 'latin1'),
        Buffer.from(value),
        Buffer.from('\r\n--B--\r\n'),
      ]),
    )
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const IMAGE = 'Content-Type: image/png\r\n'
  const CASES: [what: string, disposition: string, value: string | Buffer, more: string, name: string][] = [
    ['a file name with an escaped NUL', 'name="files"; filename="a&#0000;.png"', PNG, IMAGE, 'files'],
    ['a file name in GBK', 'name="files"; filename="\xc4\xcf.png"', PNG, IMAGE, 'files'],
    ['a field with NUL', 'name="note"', 'a\u0000b', '', 'note'],
    ['a field in GBK', 'name="note"', Buffer.from('c4cf', 'hex'), '', 'note'],
    ['the name of a field in GBK', 'name="\xc4"', 'x', '', '\ufffd'],
  ]
  test.each(CASES)('%s', async (_, disposition, value, more, name) => {
    const { token } = await as.superAdmin()
    const stored = () => query('select count(*) from files')
    const before = await stored()
    expect(await form(token, disposition, value, more)).toMatchObject(malformed(name))
    expect(await stored()).toEqual(before)
  })

  test('the name of a field that every object has is dropped by the parser', async () => {
    const { token } = await as.superAdmin()
    expect(await form(token, 'name="toString"', 'x')).toMatchObject({ status: 400 })
  })

  test('half a character in JSON within a field', async () => {
    const { token } = await as.superAdmin()
    const info = '--B\r\nContent-Disposition: form-data; name="fileInfo"\r\n\r\n{"caption":"\\ud800"}\r\n'
    const answer = await raw(
      `POST /upload HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=B\r\nAuthorization: Bearer ${token}`,
      Buffer.concat([
        Buffer.from(`${info}--B\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\n${IMAGE}\r\n`),
        PNG,
        Buffer.from('\r\n--B--\r\n'),
      ]),
    )
    expect(answer).toMatchObject(malformed('caption'))
  })
})

describe('names that every object has', () => {
  test.each(Object.getOwnPropertyNames(Object.prototype))('%s, in a query and in a body', async (name) => {
    const refused = { status: 400, code: 'forbidden-key', name }
    expect(await raw(`GET /api/cities?filters[${name}]=1 HTTP/1.1`)).toMatchObject(refused)
    expect(await raw(`GET /api/cities?populate[a][${name}]=1 HTTP/1.1`)).toMatchObject(refused)
    expect(await json('POST', '/api/auth/local', `{"identifier":[{"${name}":1}]}`)).toMatchObject(refused)
  })

  test('are no field of ours', async () => {
    const { strapi } = await import('../../harness/app')
    const names = Object.values({ ...strapi.contentTypes, ...strapi.components }).flatMap((type) =>
      Object.keys((type as { attributes: object }).attributes),
    )
    expect(names.length).toBeGreaterThan(100)
    expect(names.filter((name) => name in {})).toEqual([])
  })
})
