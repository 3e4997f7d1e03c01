import { join } from 'node:path'
import { wireTo, type Wire } from '../faults/proxy'
import { withClient } from '../harness/new-database'
import { as, PASSWORD, staffUser } from '../harness/people'
import { pdf } from '../harness/documents'
import { newCreditCode } from '../harness/given'
import { PASSWORD as ACCOUNT_PASSWORD, registered } from '../harness/registered'
import { secondApp, type SecondApp } from '../harness/second-app'
import { until } from '../harness/until'
import '../harness/matchers'

const EXTRA_ROUTES = join(process.env.APP_DIR as string, 'tests/harness/careless-routes.cjs')

/** All other services are unreachable. */
const SILENT = {
  MEDIA_FILES: 's3',
  S3_MEDIA_BUCKET: 'media',
  S3_ENDPOINT: 'http://127.0.0.1:1',
  S3_ACCESS_KEY_ID: 'a',
  S3_SECRET_ACCESS_KEY: 's',
  S3_FORCE_PATH_STYLE: 'true',
  SMTP_URL: 'smtp://127.0.0.1:1',
  CLAMD_HOST: '127.0.0.1',
  CLAMD_PORT: '1',
}

let wire: Wire
let app: SecondApp

beforeAll(async () => {
  wire = await wireTo(process.env.DATABASE_URL as string)
  // It starts without the database and waits for it.
  wire.cut()
  const booting = secondApp({ DATABASE_URL: wire.url, LOG_LEVEL: 'warn', JOBS: 'on', EXTRA_ROUTES, ...SILENT }, [
    /the database is away \(/,
    /connect ECONNREFUSED 127\.0\.0\.1:1$/,
    /media storage: /,
  ])
  await until(() => wire.refused() >= 3)
  wire.mend()
  app = await booting
})

afterAll(async () => {
  await app.stop().finally(() => wire.close())
})

test('a boot waits for the database, says so once, and gives up in time', async () => {
  expect(app.output().match(/waiting for the database, at most 60 s \(127\.0\.0\.1:\d+, /g)).toHaveLength(1)
  const away = await wireTo(process.env.DATABASE_URL as string)
  away.cut()
  const failed = secondApp({ DATABASE_URL: away.url, DATABASE_WAIT: '1' })
  await expect(failed).rejects.toThrow(
    /the second app ended with 1:[^]*the database did not answer within 1 s, the start is given up \(127\.0\.0\.1:\d+, /,
  )
  await away.close()
})

interface Asked {
  method?: string
  path: string
  token?: string
  body?: unknown
}

const send = ({ method = 'GET', path, token, body }: Asked): Promise<Response> =>
  fetch(app.url + path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })

test('a refusing service is reported as such, not as a database outage', async () => {
  const { email } = await staffUser('outage-admin', 'strapi-super-admin')
  const login = { method: 'POST', path: '/admin/login', body: { email, password: PASSWORD } }
  const { data } = (await (await send(login)).json()) as { data: { token: string } }
  const form = new FormData()
  form.append('files', new Blob([new Uint8Array(pdf())]), 'a.pdf')
  const headers = { Authorization: `Bearer ${data.token}` }
  const answers = [
    await send({ path: '/api/careless/refused' }),
    await fetch(`${app.url}/upload`, { method: 'POST', headers, body: form }),
    await send({ method: 'POST', path: '/email/test', token: data.token, body: { to: 'a@b.cn' } }),
    await send({ method: 'POST', path: '/email/verify', token: data.token }),
  ]
  const codes = await Promise.all(
    answers.map(async (answer) => {
      const { error } = (await answer.json()) as { error: { details: { code: string } } }
      return [answer.status, error.details.code]
    }),
  )
  expect(codes).toEqual([
    [500, 'unexpected'],
    [503, 'file-storage-down'],
    [400, 'mail-not-sent'],
    [400, 'mail-not-sent'],
  ])
  expect(app.output()).not.toContain('the database is away')
})

test('while the database is away every request that needs it is answered 503 with a sentence; then all is as before', async () => {
  const { email } = await staffUser('outage-admin', 'strapi-super-admin')
  const login = { method: 'POST', path: '/admin/login', body: { email, password: PASSWORD } }
  const entered = (await (await send(login)).json()) as { data: { token: string } }
  const staff = entered.data.token
  const province = (await as.province()).token
  const account = (await as.account(newCreditCode())).token
  const { email: identifier } = await registered()
  const local = { method: 'POST', path: '/api/auth/local', body: { identifier, password: ACCOUNT_PASSWORD } }
  const { refreshToken } = (await (await send(local)).json()) as { refreshToken: string }
  const role = { method: 'POST', path: '/content-manager/collection-types/plugin::users-permissions.user' }
  const user = { username: 'outage', email: 'outage@a.cn', password: 'Grüne-Wiese-78x!', name: 'n', role: 1 }
  const asked: Asked[] = [
    { path: '/api/cities' },
    { path: '/api/batches' },
    { path: '/api/my', token: account },
    { path: '/api/my/members', token: account },
    local,
    { method: 'POST', path: '/api/auth/refresh', body: { refreshToken } },
    { method: 'POST', path: '/api/auth/forgot-password', body: { email: 'a@b.cn' } },
    login,
    { path: '/admin/users/me', token: staff },
    { path: '/admin/users', token: staff },
    { path: '/admin/roles', token: staff },
    { path: '/content-manager/collection-types/api::enterprise.enterprise', token: province },
    { ...role, token: staff, body: user },
    { path: '/filing/workbench', token: province },
    { path: '/desk/settings', token: province },
    { path: '/upload/files', token: staff },
    { path: '/i18n/locales', token: staff },
    { path: '/users-permissions/roles', token: staff },
  ]
  const statuses = async (): Promise<number[]> => Promise.all(asked.map(async (each) => (await send(each)).status))
  const before = await statuses()
  expect(before.filter((status) => status >= 500)).toEqual([])

  wire.cut()
  for (let round = 0; round < 3; round++) {
    const seen = await Promise.all(
      asked.map(async (each) => {
        const answer = await send(each)
        const { error } = (await answer.json()) as { error?: { message: string; details: { code: string } } }
        return [each.path, answer.status, error?.details.code, answer.headers.get('retry-after'), error?.message]
      }),
    )
    expect(seen).toEqual(
      asked.map(({ path }) => [path, 503, 'database-away', '5', '系统暂时无法连接数据库，请稍后重试']),
    )
  }
  // Until every queue has polled.
  const refused = wire.refused()
  await until(() => wire.refused() > refused + 20)
  wire.mend()
  await until(async () => (await send({ path: '/api/cities' })).status === 200)
  expect((await statuses()).filter((status) => status >= 500)).toEqual([])

  // One log line for the outage and one for its end, however often jobs and queues have tried meanwhile.
  const lines = app
    .output()
    .match(/(warn|error): (the database is|queue|job|the clock|the limits|after a commit)[^\n]*/g)
  expect(lines).toEqual([
    expect.stringContaining('error: the database is away ('),
    expect.stringMatching(/^warn: the database is back after \d+ s/),
  ])
})

test('a silent database: waiting requests get 503 meanwhile, and the pool recovers', async () => {
  const silent = await wireTo(process.env.DATABASE_URL as string)
  const own = await secondApp({ DATABASE_URL: silent.url, LOG_LEVEL: 'warn', DATABASE_PATIENCE: '1' }, [
    /the database is away \((ETIMEDOUT|timeout expired)\)/,
  ])
  const statuses = (): Promise<(number | string | undefined)[][]> =>
    Promise.all(
      // More than the pool's connections.
      Array.from({ length: 15 }, async () => {
        const answer = await fetch(`${own.url}/api/cities`)
        const { error } = (await answer.json()) as { error?: { details: { code: string } } }
        return [answer.status, error?.details.code]
      }),
    )
  const fine = Array.from({ length: 15 }, () => [200, undefined])
  expect(await statuses()).toEqual(fine)
  silent.freeze()
  // Answered while the proxy is still frozen: otherwise this would wait for ever.
  expect(await statuses()).toEqual(fine.map(() => [503, 'database-away']))
  silent.thaw()
  await until(async () => (await fetch(`${own.url}/api/cities`)).status === 200)
  expect(await statuses()).toEqual(fine)
  await own.stop()
  await silent.close()
})

test('a statement that takes too long, here behind a lock, is given up with 503 and holds nobody else up', async () => {
  const own = await secondApp({ LOG_LEVEL: 'warn', DATABASE_PATIENCE: '1' })
  const read = async (): Promise<(number | string | null | undefined)[]> => {
    const answer = await fetch(`${own.url}/api/batches`)
    const { error } = (await answer.json()) as { error?: { details: { code: string } } }
    return [answer.status, error?.details.code, answer.headers.get('retry-after')]
  }
  await withClient(process.env.DATABASE_URL as string, async (client) => {
    await client.query('begin; lock table batches in access exclusive mode')
    expect(await read()).toEqual([503, 'server-busy', '5'])
    expect((await fetch(`${own.url}/api/cities`)).status).toBe(200)
    await client.query('rollback')
  })
  expect(await read()).toEqual([200, undefined, null])
  await own.stop()
})

test('who asks cannot be looked up, once: the answer is 503 and signs nobody out', async () => {
  const { token } = await as.account(newCreditCode())
  const ask = (): Promise<Response> => send({ path: '/api/my', token })
  expect((await ask()).status).toBe(200)
  await withClient(process.env.DATABASE_URL as string, async (client) => {
    await client.query('begin; lock table strapi_sessions in access exclusive mode')
    const asked = ask()
    // In another session, because a transaction sees only its first snapshot of pg_stat_activity.
    const blocked = `wait_event_type = 'Lock' and query ~ 'from .strapi_sessions' and datname = current_database()`
    const end = `select pg_terminate_backend(pid) from pg_stat_activity where ${blocked}`
    await withClient(process.env.DATABASE_URL as string, (other) =>
      until(async () => (await other.query(end)).rows.length > 0),
    )
    await client.query('rollback')
    expect((await asked).status).toBe(503)
  })
  // Other connections may have been terminated too: until they are replaced the answer is 503, never 401.
  await until(async () => {
    const { status } = await ask()
    expect([200, 503]).toContain(status)
    return status === 200
  })
})
