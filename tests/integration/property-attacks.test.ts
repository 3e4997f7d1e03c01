import { createHmac } from 'node:crypto'
import net from 'node:net'
import { baseUrl, query, strapi } from '../harness/app'
import { given, JINAN, newCreditCode, QINGDAO, stored } from '../harness/given'
import { somebody } from '../harness/http'
import { accountFor, as } from '../harness/people'
import { PERSON } from '../property/valid'

/** Single attacks, as tried by hand. */

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
function forged(header: object, payload: object, secret?: string): string {
  const signed = `${part(header)}.${part(payload)}`
  return `${signed}.${secret === undefined ? '' : createHmac('sha256', secret).update(signed).digest('base64url')}`
}

/** Is answered `address-malformed`, and ends the connection. */
const LAST = 'GET /api/%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'

/** Sends raw bytes, and a last request behind them. @returns the raw answers until the server ends the connection */
function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(baseUrl)
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), hostname, () => socket.write(text + LAST))
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('close', () => resolve(answer)).on('error', () => undefined)
  })
}
/** How many requests were answered, without the last one. */
const answers = (text: string): number =>
  (text.match(/HTTP\/1\.1 \d{3}/g)?.length ?? 0) - (text.includes('address-malformed') ? 1 : 0)

describe('tokens', () => {
  test('unsigned, wrongly signed, expired tokens and those of the other kind are refused', async () => {
    const { creditCode } = await given.enterprise()
    const { id } = await accountFor(creditCode)
    const secret = String(strapi.config.get('plugin::users-permissions.jwtSecret'))
    const now = Math.floor(Date.now() / 1000)
    const live = { id, iat: now, exp: now + 3600 }
    const admin = (await as.province()).token ?? ''
    const tokens = {
      'alg none': forged({ alg: 'none', typ: 'JWT' }, live),
      'alg NONE': forged({ alg: 'NoNe', typ: 'JWT' }, live),
      'another secret': forged({ alg: 'HS256', typ: 'JWT' }, live, 'secret'),
      'an empty secret': forged({ alg: 'HS256', typ: 'JWT' }, live, ''),
      'a key id that is a path': forged({ alg: 'HS256', typ: 'JWT', kid: '/dev/null' }, live, ''),
      expired: forged({ alg: 'HS256', typ: 'JWT' }, { id, iat: now - 7200, exp: now - 3600 }, secret),
      'nobody there': forged({ alg: 'HS256', typ: 'JWT' }, { ...live, id: 2_000_000_000 }, secret),
      "a member of staff's": admin,
    }
    for (const [name, token] of Object.entries(tokens))
      expect([name, (await somebody(token).get('/api/my')).status]).toEqual([name, 401])
    const accountToken = (await as.account(creditCode)).token
    expect((await somebody(accountToken).get('/filing/workbench')).status).toBe(401)
  })
})

describe('mass assignment', () => {
  test('server-side attributes are refused by name and not written', async () => {
    const demand = await given.demand({ batch: (await given.batch()).id })
    const firm = await as.account(demand.creditCode)
    const before = [
      await stored('demands', demand.documentId),
      await query('select * from enterprises where credit_code = $1', [demand.creditCode]),
    ]
    for (const name of [
      'state',
      'cityCode',
      'creditCode',
      'enterprise',
      'priority',
      'receiptNumber',
      'id',
      'documentId',
      'createdBy',
      'reviewConclusion',
    ]) {
      expect(await firm.put(`/api/my/demands/${demand.documentId}`, { title: '新', [name]: 'x' })).toBeRefused(
        'needs-unknown',
        400,
      )
      if (name !== 'id')
        expect(await firm.put('/api/my/organisation', { address: '新', [name]: 'x' })).toBeRefused('needs-unknown', 400)
    }
    for (const name of ['name', 'source', 'state', 'verifiedAt', 'roles'])
      expect(await firm.put('/api/my/organisation', { address: '新', [name]: 'x' })).toBeRefused('needs-unknown', 400)
    expect([
      await stored('demands', demand.documentId),
      await query('select * from enterprises where credit_code = $1', [demand.creditCode]),
    ]).toEqual(before)
  })
})

describe("somebody else's", () => {
  test('receipt, actions, history and files of others are not found', async () => {
    const foreign = await given.demand({ state: 'submitted', cityCode: QINGDAO, batch: (await given.batch()).id })
    const neighbour = await given.demand({ state: 'submitted', cityCode: JINAN, batch: (await given.batch()).id })
    const { creditCode } = await given.enterprise()
    const firm = await as.account(creditCode)
    const none = 'aaaaaaaaaaaaaaaaaaaaaaaa'
    for (const { documentId } of [foreign, neighbour])
      for (const path of ['/api/my/demands/ID', '/api/my/demands/ID/receipt', '/api/my/files/ID']) {
        const [theirs, nobodys] = [
          await firm.get(path.replace('ID', documentId)),
          await firm.get(path.replace('ID', none)),
        ]
        expect(JSON.stringify(theirs.body).replaceAll(documentId, none)).toBe(JSON.stringify(nobodys.body))
        expect(theirs.status).toBe(404)
      }
  })
  test("another actor's idempotency key reveals neither its answer nor its use", async () => {
    const batch = (await given.batch()).id
    const [mine, theirs] = [await given.demand({ batch }), await given.demand({ batch: (await given.batch()).id })]
    const key = { 'Idempotency-Key': `shared-${Date.now()}` }
    expect(
      await (await as.account(theirs.creditCode)).put(`/api/my/demands/${theirs.documentId}`, { title: '他的' }, key),
    ).toAnswer(200)
    const me = await as.account(mine.creditCode)
    expect(await me.put(`/api/my/demands/${theirs.documentId}`, { title: '他的' }, key)).toBeRefused('not-found', 404)
    const own = await me.put(`/api/my/demands/${mine.documentId}`, { title: '我的' }, key)
    expect(own).toAnswer(200)
    expect(own.body.data.documentId).toBe(mine.documentId)
  })
})

describe('twice at once', () => {
  test('eight submissions of one demand file it once', async () => {
    const demand = await given.demand({ batch: (await given.batch()).id })
    const firm = await as.account(demand.creditCode)
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => firm.post(`/api/my/demands/${demand.documentId}/submit`, {})),
    )
    const filed = await query(`select 1 from desk_history where subject_id = $1 and action = 'submit'`, [
      demand.documentId,
    ])
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(filed.length)
    expect(filed.length).toBeLessThanOrEqual(1)
    expect(replies.every(({ status }) => status < 500)).toBe(true)
  })
  test('eight registrations of one credit code open one organisation', async () => {
    const creditCode = newCreditCode()
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        somebody().post('/api/registrations/enterprise', {
          account: {
            [PERSON]: `race${Date.now()}${n}`,
            email: `race${n}.${creditCode}@example.test`,
            password: 'Test-Password-1',
          },
          enterprise: { creditCode, name: '竞速企业', cityCode: JINAN },
        }),
      ),
    )
    expect(replies.every(({ status }) => status < 500)).toBe(true)
    expect(await query('select 1 from enterprises where credit_code = $1', [creditCode])).toHaveLength(1)
    expect(await query('select 1 from memberships where credit_code = $1', [creditCode])).toHaveLength(1)
  })
})

describe('the wire', () => {
  const HEAD = 'POST /api/registrations/enterprise HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
  test.each([
    [
      'length and chunks',
      `${HEAD}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/cities HTTP/1.1\r\nHost: x\r\n\r\n`,
    ],
    [
      'two lengths',
      `${HEAD}Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}GET /api/cities HTTP/1.1\r\nHost: x\r\n\r\n`,
    ],
    [
      'chunks of another name',
      `${HEAD}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\nGET /api/cities HTTP/1.1\r\nHost: x\r\n\r\n`,
    ],
    ['a header folded', `${HEAD}X-A: b\r\n Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{}`],
    ['a line without its return', 'GET /api/cities HTTP/1.1\nHost: x\nX: y\n\n'],
  ])('no request smuggling by %s', async (_, text) => {
    const answer = await raw(text)
    expect(answer).toMatch(/^HTTP\/1\.1 /)
    expect(answers(answer)).toBeLessThanOrEqual(1)
    expect(answer).not.toMatch(/HTTP\/1\.1 5\d\d/)
  })
  test('the Host header appears in no answer', async () => {
    const paths = ['/api/cities', '/api/lists', '/api/nothing', '/admin/init', '/filing/workbench']
    for (const path of paths)
      for (const header of ['X-Forwarded-Host', 'X-Original-URL', 'X-Rewrite-URL', 'Forwarded']) {
        const reply = await somebody().get(path, { [header]: 'evil.test' })
        expect(JSON.stringify([reply.body, Object.fromEntries(reply.headers as never)])).not.toContain('evil.test')
      }
  })
  test('a method in a header is not the method', async () => {
    const demand = await given.demand({ batch: (await given.batch()).id })
    const firm = await as.account(demand.creditCode)
    const before = await stored('demands', demand.documentId)
    await firm.get(`/api/my/demands/${demand.documentId}?_method=PUT`, {
      'X-HTTP-Method-Override': 'PUT',
      'X-Method-Override': 'DELETE',
    })
    expect(await stored('demands', demand.documentId)).toEqual(before)
  })
})

describe("a foreign page in an officer's browser", () => {
  test('gets neither CORS permission nor a session with his cookies', async () => {
    for (const path of ['/admin/access-token', '/admin/logout', '/api/cities']) {
      const reply = await somebody().post(
        path,
        {},
        { Origin: 'https://evil.test', Cookie: 'strapi_admin_refresh=a.b.c' },
      )
      expect(reply.headers.get('access-control-allow-credentials')).toBeNull()
      expect(reply.status).not.toBe(200)
    }
  })
})

describe('bodies that do not match their headers', () => {
  test.each([
    ['gzip that is none', { 'Content-Encoding': 'gzip' }],
    ['brotli that is none', { 'Content-Encoding': 'br' }],
    ['an unknown encoding', { 'Content-Encoding': 'nonsense' }],
  ])('%s is refused with a sentence', async (_, headers) => {
    expect(
      await somebody().post('/api/registrations/enterprise', '{"a":1}', headers as Record<string, string>),
    ).toBeRefused('body-unreadable', 400)
    expect(
      await (await as.province()).post('/filing/batch/x/open', '{"a":1}', headers as Record<string, string>),
    ).toBeRefused('body-unreadable', 400)
  })
  test('an object as the search text of a table', async () => {
    const reply = await (
      await as.province()
    ).get('/content-manager/collection-types/api::enterprise.enterprise?_q[$where]=1')
    expect(reply).toBeRefused('query-not-allowed', 400)
  })
  test('an address that cannot be decoded, and a method that nobody knows', async () => {
    for (const path of ['/api/%', '/api/%ED%A0%80', '/api/%00'])
      expect(await somebody().get(path)).toBeRefused('address-malformed', 400)
    expect(await (await as.province()).delete('/filing/batch/x/open')).toBeRefused('method-not-allowed', 405)
    expect(await somebody().get('/filing/workbench')).toBeRefused('not-signed-in', 401)
    expect(await (await as.cityOfficer(JINAN)).get('/desk/settings')).toBeRefused('not-open-to-you', 403)
  })
})
