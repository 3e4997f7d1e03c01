import { join } from 'node:path'
import { request } from 'node:http'
import { connect } from 'node:net'
import { newCreditCode } from '../harness/given'
import { accountFor, as, PASSWORD, staffUser } from '../harness/people'
import { refusalsOf, secondApp, type SecondApp } from '../harness/second-app'
import { baseUrl, query } from '../harness/app'
import { somebody } from '../harness/http'
import { until } from '../harness/until'
import '../harness/matchers'

/** Log lines of the failing handlers. */
const EXPECTED_LINES = [
  /MARKED-SECRET/,
  /Request timeout/,
  /Cannot read properties of undefined/,
  /database error (42P01|22P02|23502)/,
]

/** Behind a TLS proxy, and in development, where Strapi's answers are most verbose. */
let app: SecondApp
beforeAll(async () => {
  app = await secondApp(
    {
      NODE_ENV: 'development',
      THROTTLE_FACTOR: '1000',
      PUBLIC_URL: 'https://pool.example.gov.cn',
      TRUST_PROXY: '1',
      CORS_ORIGINS: 'https://data.example.gov.cn, https://www.example.gov.cn',
      MEDIA_ORIGINS: 'https://media.example.gov.cn',
      REQUEST_TIMEOUT: '2',
      LOG_LEVEL: 'error',
      EXTRA_ROUTES: join(process.env.APP_DIR as string, 'tests/harness/failing-routes.cjs'),
    },
    EXPECTED_LINES,
  )
})
afterAll(() => app.stop())

describe('headers', () => {
  test('API answers may not be framed, executed or cached', async () => {
    const { headers } = await fetch(`${app.url}/api/cities`)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('cache-control')).toBeNull()
  })

  test('the panel runs its own scripts only, in development too', async () => {
    const { headers } = await fetch(`${app.url}/admin`)
    const policy = headers.get('content-security-policy') ?? ''
    const directives = new Map(
      policy.split('; ').map((each): [string, string] => [each.split(' ')[0] ?? '', each.slice(each.indexOf(' ') + 1)]),
    )
    expect(directives.get('script-src')).toBe("'self'")
    expect(directives.get('object-src')).toBe("'none'")
    expect(directives.get('frame-ancestors')).toBe("'none'")
    expect(directives.get('base-uri')).toBe("'self'")
    expect(directives.get('form-action')).toBe("'self'")
    expect(directives.get('connect-src')).toBe("'self' https://pool.example.gov.cn")
    expect(directives.get('img-src')).toBe(
      "'self' data: blob: https://pool.example.gov.cn https://media.example.gov.cn",
    )
    expect(policy).not.toMatch(/strapi\.io|unsafe-eval|https:[ ;]|\*/)
  })

  test('without an https address there is no HSTS', async () => {
    const { headers } = await fetch(`${baseUrl}/api/cities`)
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  test('restricted answers and refusals are not cached', async () => {
    const { creditCode, person } = await firm()
    expect((await person.get('/api/my')).headers.get('cache-control')).toBe('no-store')
    expect((await somebody().get('/api/my')).headers.get('cache-control')).toBe('no-store')
    expect((await (await as.province()).get('/admin/users/me')).headers.get('cache-control')).toMatch(/no-store/)
    expect((await somebody().get(`/api/nothing/${creditCode}`)).headers.get('cache-control')).toBe('no-store')
  })

  test('refusals and failures have the same headers', async () => {
    for (const path of ['/api/nothing-here', '/api/failing/exception', '/api/my', '/nothing', '/%E0%A4%A']) {
      const { headers } = await fetch(app.url + path)
      expect([path, headers.get('content-security-policy')?.slice(0, 18)]).toEqual([path, "default-src 'none'"])
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff'])
      expect([path, headers.get('x-request-id')?.length]).toEqual([path, 36])
    }
  })
})

const firm = async () => {
  const creditCode = newCreditCode()
  return { creditCode, person: await as.account(creditCode) }
}

describe('cookies', () => {
  test('the panel’s cookie is out of reach for scripts, other pages and plain http', async () => {
    const { email } = await staffUser('cookie-officer', 'pool-city')
    const answer = await fetch(`${app.url}/admin/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD, rememberMe: true, deviceId: crypto.randomUUID() }),
    })
    expect(answer.status).toBe(200)
    const cookies = answer.headers.getSetCookie()
    const refresh = cookies.find((cookie) => cookie.startsWith('strapi_admin_refresh='))
    expect(refresh).toMatch(/; path=\/admin;.*; samesite=strict; secure; httponly/i)
  })

  test('nobody else is given one', async () => {
    for (const path of ['/api/cities', '/admin', '/api/my'])
      expect((await fetch(app.url + path)).headers.getSetCookie()).toEqual([])
  })
})

describe('pages of others (CORS)', () => {
  const ask = (path: string, origin: string, method = 'GET', more: Record<string, string> = {}) =>
    fetch(app.url + path, { method, headers: { Origin: origin, ...more } })
  const allowed = async (path: string, origin: string): Promise<string | null> =>
    (await ask(path, origin)).headers.get('access-control-allow-origin')

  test('allowed origins may read the API, others may not, and none the panel', async () => {
    expect(await allowed('/api/cities', 'https://data.example.gov.cn')).toBe('https://data.example.gov.cn')
    expect(await allowed('/api/cities', 'https://www.example.gov.cn')).toBe('https://www.example.gov.cn')
    for (const origin of [
      'https://evil.example',
      'http://data.example.gov.cn',
      'https://data.example.gov.cn.evil.example',
      'https://data.example.gov.cn:444',
      'https://sub.data.example.gov.cn',
      'null',
      '*',
      'https://data.example.gov.cn, https://evil.example',
    ])
      expect([origin, await allowed('/api/cities', origin)]).toEqual([origin, null])
    for (const path of ['/admin/users/me', '/content-manager/content-types', '/desk/settings', '/filing/workbench'])
      expect([path, await allowed(path, 'https://data.example.gov.cn')]).toEqual([path, null])
  })

  test('a preflight names what may be sent, and cookies are never among it', async () => {
    const preflight = (origin: string) =>
      ask('/api/my/demands', origin, 'OPTIONS', {
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key',
      })
    const { status, headers } = await preflight('https://data.example.gov.cn')
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-methods')).toBe('GET,HEAD,POST,PUT,DELETE')
    expect(headers.get('access-control-allow-headers')).toMatch(/Authorization.*Idempotency-Key/)
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-methods')).toBeNull()
  })

  test('an allowed page can read refusals', async () => {
    expect(await allowed('/api/my', 'https://data.example.gov.cn')).toBe('https://data.example.gov.cn')
    expect(await allowed('/api/failing/exception', 'https://data.example.gov.cn')).toBe('https://data.example.gov.cn')
  })
})

describe('what a request may be', () => {
  const post = (body: string | Uint8Array, type?: string) =>
    fetch(`${app.url}/api/registrations/provider`, {
      method: 'POST',
      headers: type ? { 'Content-Type': type } : {},
      body: body as never,
    }).then(async (answer) => ({
      status: answer.status,
      body: (await answer.json()) as unknown,
      headers: answer.headers,
    }))
  const get = async (path: string) => {
    const answer = await raw(path)
    return { status: answer.status, body: parsed(answer.text), headers: new Headers() }
  }

  test.each([
    ['more than a megabyte', `{"a":"${'x'.repeat(1_100_000)}"}`, 'application/json', 'body-too-large', 413],
    ['half a JSON', '{"a":', 'application/json', 'malformed-json', 400],
    ['a JSON that is no object', '"text"', 'application/json', 'malformed-json', 400],
    ['a form', 'a=1', 'application/x-www-form-urlencoded', 'body-type-unknown', 415],
    ['plain text, as a foreign page may post it', '{"a":1}', 'text/plain', 'body-type-unknown', 415],
    ['XML', '<a/>', 'application/xml', 'body-type-unknown', 415],
    ['a JSON in disguise', '{"a":1}', 'image/png; application/json', 'body-type-unknown', 415],
    ['a prototype', '{"account":{"__proto__":{"admin":true}}}', 'application/json', 'forbidden-key', 400],
    ['a constructor', '{"account":[{"constructor":{"prototype":1}}]}', 'application/json', 'forbidden-key', 400],
    ['a constructor alone', '{"account":[{"constructor":1}]}', 'application/json', 'forbidden-key', 400],
    ['a name of every object', '{"account":[{"hasOwnProperty":1}]}', 'application/json', 'forbidden-key', 400],
    ['half a character', '{"password":"\\ud800"}', 'application/json', 'text-malformed', 400],
    ['NUL', '{"account":{"name":"\\u0000"}}', 'application/json', 'text-malformed', 400],
    ['fifty levels', '{"a":'.repeat(50) + '1' + '}'.repeat(50), 'application/json', 'body-too-deep', 400],
    [
      'a hundred thousand brackets',
      '['.repeat(100_000) + ']'.repeat(100_000),
      'application/json',
      'body-too-deep',
      400,
    ],
  ])('a body of %s is refused', async (_, body, type, code, status) => {
    expect(await post(body, type)).toBeRefused(code, status)
  })

  test('a body of no type is refused', async () => {
    expect(await post(new TextEncoder().encode('{"a":1}'))).toBeRefused('body-type-unknown', 415)
  })

  test.each([
    ['9,000 bytes', `/api/cities?a=${'x'.repeat(9000)}`, 'address-too-long', 414],
    ['a broken escape', '/api/cities/%E0%A4%A', 'address-malformed', 400],
    ['a broken escape in the query', '/api/cities?a=%E0%A4%A', 'address-malformed', 400],
    ['a NUL', '/api/cities/%00', 'address-malformed', 400],
    ['a line break', '/api/cities/%0d%0aSet-Cookie:%20a=b', 'address-malformed', 400],
    ['a prototype in the query', '/api/cities?filters[__proto__][a]=1', 'forbidden-key', 400],
    ['an escaped one', '/api/cities?filters%5Bconstructor%5D=1', 'forbidden-key', 400],
    ['a name of every object in the query', '/api/cities?filters[toString]=1', 'forbidden-key', 400],
    ['NUL in the query', '/api/cities?filters[name]=%00', 'text-malformed', 400],
  ])('an address with %s is refused', async (_, path, code, status) => {
    expect(await get(path)).toBeRefused(code, status)
  })

  test('headers beyond 16 KB are refused before anybody reads them', async () => {
    const { status, text } = await raw('/api/cities', { 'X-Long': 'x'.repeat(20_000) })
    expect([status, text]).toEqual([431, ''])
  })

  test('slow headers and bodies time out', async () => {
    const ends = (first: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = connect(app.port, '127.0.0.1', () => socket.write(first))
        let heard = ''
        socket.on('data', (data: Buffer) => (heard += data.toString()))
        socket.on('close', () => resolve(heard.split('\r\n')[0] ?? ''))
        socket.on('error', () => undefined)
      })
    const dawdlers = await Promise.all([
      ends('GET /api/cities HTTP/1.1\r\nHost: a\r\nX-Slow: '),
      ends('POST /api/auth/local HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{'),
    ])
    expect(dawdlers[0]).toBe('HTTP/1.1 408 Request Timeout')
    expect(['', 'HTTP/1.1 408 Request Timeout', 'HTTP/1.1 400 Bad Request']).toContain(dawdlers[1])
  })
})

/** Sends a raw request; fetch would normalise it. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: app.port, path, method, headers }, (answer) => {
      let text = ''
      answer.on('data', (data: Buffer) => (text += data.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

describe('internal errors are not disclosed', () => {
  test.each(['/exception', '/undefined', '/text', '/rejection', '/syntax', '/cast', '/null', '/wrapped', '/unique'])(
    '%s',
    async (path) => {
      const { status, text, headers } = await raw(`/api/failing${path}`)
      expect(text).not.toMatch(/MARKED|desk_marker"|select|insert|node_modules|\.js:|example\.com|13912345678/i)
      const { error } = parsed(text) as { error: { message: string; details: { code: string; requestId?: string } } }
      if (path === '/unique') return expect([status, error.details.code]).toEqual([409, 'already-exists'])
      expect([status, error.details.code]).toEqual([500, 'unexpected'])
      expect(error.details.requestId).toBe(headers['x-request-id'])
      expect(error.message).toBe(`系统发生错误，请将错误编号${error.details.requestId}提供给系统管理员`)
    },
  )

  test.each([
    ['/bypassed', 'procedure-bypassed', '该内容由办理流程维护，不能直接修改、新增或删除'],
    ['/rewritten', 'append-only', '留痕记录只能追加，不能修改或删除'],
  ])('%s: what our triggers refuse has a sentence of its own, and nothing is written', async (path, code, sentence) => {
    const written = () =>
      query(`select (select sum(version) from cities) as cities,
               (select count(*) from desk_history where actor_name like 'MARKED%') as lines`)
    const before = await written()
    const { status, text } = await raw(`/api/failing${path}`)
    const { error } = parsed(text) as { error: { message: string; details: { code: string } } }
    expect([status, error.details.code, error.message]).toEqual([409, code, sentence])
    expect(text).not.toContain('MARKED')
    expect(await written()).toEqual(before)
  })

  test('the request id leads to the log line, which contains no values', async () => {
    const { headers } = await raw('/api/failing/exception')
    const lines = await logged(app, String(headers['x-request-id']))
    expect(lines).toContain('MARKED-SECRET of [mail], [phone]')
    expect(lines).toMatch(/failing-routes\.cjs:\d+/)
    const sql = await raw('/api/failing/null')
    const kept = await logged(app, String(sql.headers['x-request-id']))
    expect(kept).toMatch(/database error 23502, insert into desk_marker, table desk_marker, column hash/)
    expect(kept).not.toContain('MARKED')
  })

  test.each([
    ['TRACE', '/api/cities', 405],
    ['PATCH', '/api/cities', 405],
    ['PROPFIND', '/api/cities', 405],
    ['DELETE', '/api/nothing-here', 405],
    ['GET', '/api/nothing-here', 404],
    ['GET', '/api', 404],
    ['GET', '/admin/nothing/../../../etc/passwd', 403],
    ['GET', '/..%2f..%2fetc/passwd', 403],
    ['POST', '/admin/nothing-here', 405],
    ['GET', '/content-manager/nothing-here', 404],
  ])('%s %s answers with the envelope or nothing', async (method, path, status) => {
    const answer = await raw(path, {}, method)
    expect(answer.status).toBe(status)
    expect(answer.text).not.toMatch(/ at |node_modules|root:/)
    if (path.startsWith('/api/')) {
      const { error } = parsed(answer.text) as { error: { details: { code: string }; status: number } }
      expect(error).toMatchObject({
        status,
        details: { code: status === 405 ? 'method-not-allowed' : 'no-such-address' },
      })
    }
  })
})

/** The log lines of a request. */
async function logged(from: SecondApp, id: string): Promise<string> {
  await until(() => from.output().includes(id))
  const lines = from.output().split(/\n(?=\[)/)
  return lines
    .filter((line) => line.includes(id))
    .join('\n')
    .trimEnd()
}

describe('the address of the application', () => {
  test('never comes from a request', async () => {
    const headers = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' }
    for (const path of [
      '/',
      '/admin',
      '/api/cities',
      '/api/connect/google',
      '/api/auth/local',
      '/uploads/x',
      '/api/my',
    ]) {
      const answer = await raw(path, headers)
      expect([path, JSON.stringify(answer)]).toEqual([path, expect.not.stringContaining('evil')])
    }
  })

  test('an invalid setting stops the start and is named', async () => {
    await expect(secondApp({ TRUST_PROXY: 'yes' })).rejects.toThrow('TRUST_PROXY')
  })

  test('each of them is refused by name when the configuration is read; what can be meant is not', async () => {
    const wrong = [
      ['CORS_ORIGINS', 'data.example.gov.cn'],
      ['CORS_ORIGINS', 'https://data.example.gov.cn/'],
      ['CORS_ORIGINS', 'https://*.example.gov.cn'],
      ['MEDIA_ORIGINS', 'https://a.cn; script-src *'],
      ['PUBLIC_URL', 'pool.example.gov.cn'],
      ['PUBLIC_URL', 'javascript:alert(1)'],
      ['TRUST_PROXY', '-1'],
      ['THROTTLE_FACTOR', '0'],
      ['REQUEST_TIMEOUT', '0'],
    ] as const
    const right = [
      ['CORS_ORIGINS', 'https://data.example.gov.cn'],
      ['TRUST_PROXY', '2'],
    ] as const
    const refusals = await refusalsOf([...wrong, ...right])
    expect(refusals).toHaveLength(wrong.length + right.length)
    wrong.forEach(([name, value], n) => expect([value, refusals[n]]).toEqual([value, expect.stringContaining(name)]))
    expect(refusals.slice(wrong.length)).toEqual(['', ''])
  })
})

describe('request ids', () => {
  const idOf = async (given?: string): Promise<string> =>
    (await raw('/api/cities', given === undefined ? {} : { 'X-Request-Id': given })).headers['x-request-id'] as string

  test('the proxy’s is kept, any other text is not', async () => {
    const uuid = crypto.randomUUID()
    expect(await idOf(uuid)).toBe(uuid)
    expect(await idOf(uuid.replaceAll('-', ''))).toBe(uuid.replaceAll('-', ''))
    for (const bad of [undefined, '13912345678', 'zhang@example.com', 'x'.repeat(500), "'; drop table"])
      expect(await idOf(bad)).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
  })
})

describe('the log', () => {
  test('has route and status of requests, and no personal data', async () => {
    const talkative = await secondApp({ LOG_LEVEL: 'silly', THROTTLE_FACTOR: '1000', TRUST_PROXY: '1' })
    try {
      const marks = { mail: `marked.${Date.now()}@example.test`, phone: '13912348765', code: newCreditCode() }
      const { email } = await accountFor(newCreditCode())
      const { email: officer } = await staffUser('logged-officer', 'pool-province')
      const call = (path: string, body?: object, more: Record<string, string> = {}) =>
        fetch(talkative.url + path, {
          method: body ? 'POST' : 'GET',
          headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '203.0.113.77', ...more },
          body: body && JSON.stringify(body),
        })
      const { jwt } = (await (await call('/api/auth/local', { identifier: email, password: PASSWORD })).json()) as {
        jwt: string
      }
      const entered = await call('/admin/login', { email: officer, password: PASSWORD })
      const { data } = (await entered.json()) as { data: { token: string } }
      await call('/api/auth/local', { identifier: marks.mail, password: 'Marked-Password-9' })
      await call(`/api/providers?filters[name]=${encodeURIComponent('标记企业')}&q=${marks.phone}`)
      await call(`/api/nothing/${marks.code}/${marks.mail}/${marks.phone}`)
      await call('/api/my', undefined, { Authorization: `Bearer ${jwt}` })
      await call(
        `/content-manager/collection-types/api::demand.demand?_q=${encodeURIComponent('标记查询')}`,
        undefined,
        {
          Authorization: `Bearer ${data.token}`,
        },
      )
      await call('/api/registrations/enterprise', {
        account: { email: marks.mail, username: marks.mail, password: 'Marked-Password-9' },
        enterprise: { creditCode: marks.code, name: '标记企业', contactPhone: marks.phone },
      })
      await call('/api/auth/forgot-password', { email: marks.mail })
      const last = (await call('/api/cities')).headers.get('x-request-id') as string
      expect(await logged(talkative, last)).toMatch(
        new RegExp(
          `^\\[\\d{4}-[\\d-]+ [\\d:.]+\\] http: GET /api/cities 200 \\d+ ms public 203\\.0\\.113\\.0/24 \\(request ${last}\\)$`,
        ),
      )
      const output = talkative.output()
      expect(output).toMatch(/http: GET \/api\/my 200 \d+ ms account:\d+ /)
      expect(output).toMatch(/http: GET \/content-manager\/\S+ 200 \d+ ms admin:\d+ /)
      const secrets = [...Object.values(marks), email, officer, PASSWORD, 'Marked-Password-9', jwt, data.token]
      for (const secret of [...secrets, '标记', encodeURIComponent('标记'), '203.0.113.77'])
        expect([secret.slice(0, 40), output.includes(secret)]).toEqual([secret.slice(0, 40), false])
    } finally {
      await talkative.stop()
    }
  })
})
