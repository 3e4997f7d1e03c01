import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Agent, get, type IncomingMessage } from 'node:http'
import { balance } from '../faults/balancer'
import { query } from '../harness/app'
import { as } from '../harness/people'
import { secondApp, type SecondApp } from '../harness/second-app'
import { until } from '../harness/until'

const EXTRA_ROUTES = join(process.env.APP_DIR as string, 'tests/harness/careless-routes.cjs')
const boot = (env: Record<string, string> = {}): Promise<SecondApp> =>
  secondApp({ EXTRA_ROUTES, LOG_LEVEL: 'warn', SHUTDOWN_NOTICE: '1.5', ...env })

interface Seen {
  status?: number
  connection?: string
  retryAfter?: string
  code?: string
  failure?: string
}

function ask(url: string, agent?: Agent): Promise<Seen> {
  return new Promise((resolve) => {
    const asked = get(url, { agent: agent ?? false }, (answer: IncomingMessage) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => {
        const body = JSON.parse(text || '{}') as { error?: { details?: { code?: string } } }
        resolve({
          status: answer.statusCode,
          connection: answer.headers.connection,
          retryAfter: answer.headers['retry-after'],
          code: body.error?.details?.code,
        })
      })
    })
    asked.on('error', (error: NodeJS.ErrnoException) => resolve({ failure: error.code }))
  })
}

test('running requests finish, new ones get 503, then nothing listens', async () => {
  const app = await boot()
  const agent = new Agent({ keepAlive: true })
  const slow = ask(`${app.url}/api/careless/enqueue?held=yes`)
  const kept = await ask(`${app.url}/api/cities`, agent)
  expect(kept).toMatchObject({ status: 200, connection: 'keep-alive' })
  const gone = app.signal('SIGTERM')
  // On the kept-alive connection, and on a new one.
  let late: Seen = {}
  await until(async () => (late = await ask(`${app.url}/api/cities`, agent)).status === 503)
  expect(late).toEqual({ status: 503, connection: 'close', retryAfter: '5', code: 'shutting-down' })
  expect(await ask(`${app.url}/api/cities`)).toEqual(late)
  await until(async () => (await ask(`${app.url}/api/cities`)).failure === 'ECONNREFUSED')
  app.tell('enqueue')
  // It enqueues something after everything else has been asked to stop.
  expect(await slow).toMatchObject({ status: 200, connection: 'close' })
  await gone
  expect(app.exitCode()).toBe(0)
  expect(app.output()).not.toMatch(/ error: /)
  agent.destroy()
})

test('requests over the shutdown timeout are cut off, and the process ends', async () => {
  const app = await boot({ SHUTDOWN_NOTICE: '0', SHUTDOWN_TIMEOUT: '1' })
  const slow = ask(`${app.url}/api/careless/enqueue?held=yes`)
  await until(async () => (await ask(`${app.url}/api/cities`)).status === 200)
  await app.signal('SIGTERM')
  expect(await slow).toEqual({ failure: 'ECONNRESET' })
  expect(app.output()).toContain('1 requests took too long')
})

test('a rolling restart of two processes behind a balancer loses no request', async () => {
  const apps = await Promise.all([boot(), boot()])
  const balancer = await balance(apps.map(({ port }) => port))
  const seen = new Map<string, number>()
  let isOver = false
  const client = async (): Promise<void> => {
    while (!isOver) {
      const { status, failure } = await ask(`${balancer.url}/api/careless/enqueue`)
      const what = String(status ?? failure)
      seen.set(what, (seen.get(what) ?? 0) + 1)
    }
  }
  const clients = Array.from({ length: 6 }, client)
  const answered = (): number => seen.get('200') ?? 0
  for (const [n, app] of apps.entries()) {
    const before = answered()
    await until(() => answered() > before + 20)
    await app.signal('SIGTERM')
    apps[n] = await boot()
    balancer.ports[n] = (apps[n] as SecondApp).port
  }
  const before = answered()
  await until(() => answered() > before + 20)
  isOver = true
  await Promise.all(clients)
  console.info(`rolling restart: ${JSON.stringify(Object.fromEntries(seen))}`)
  expect([...seen.keys()]).toEqual(['200'])
  await balancer.close()
  await Promise.all(apps.map((app) => app.stop()))
  await query(`delete from pgboss.job where data ->> 'id' = '0'`)
})

test('an import finishes its batch and says at once that it was interrupted; the same file again completes it', async () => {
  const ROWS = 6000
  const folder = mkdtempSync(join(tmpdir(), 'pool-stopping-'))
  const file = join(folder, 'large.xlsx')
  const maker = join(process.env.APP_DIR as string, 'tests/fixtures/make-import-fixtures.mjs')
  expect(spawnSync(process.execPath, [maker, '--rows', String(ROWS), file]).status).toBe(0)
  const { token } = await as.province()
  const begin = async (app: SecondApp): Promise<string> => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(readFileSync(file))]), 'large.xlsx')
    const headers = { Authorization: `Bearer ${token}` }
    const answer = await fetch(`${app.url}/imports?dryRun=false`, { method: 'POST', headers, body: form })
    expect(answer.status).toBe(202)
    return ((await answer.json()) as { data: { jobId: string } }).data.jobId
  }
  const recordOf = async (jobId: string): Promise<Record<string, unknown>> =>
    (
      await query(`select state, phase, done, total, refusal ->> 'code' as code from desk_import where id = $1`, [
        jobId,
      ])
    )[0] as Record<string, unknown>
  const countOf = async (): Promise<number> => Number((await query('select count(*) as n from enterprises'))[0]?.n)

  const before = await countOf()
  const first = await boot({ SHUTDOWN_NOTICE: '0' })
  const cut = await begin(first)
  await until(async () => (await countOf()) > before)
  await first.signal('SIGTERM')
  expect(await recordOf(cut)).toMatchObject({ state: 'failed', code: 'import-interrupted' })
  const written = (await countOf()) - before
  expect(written % 500).toBe(0)
  expect(written).toBeLessThan(ROWS)
  expect(first.exitCode()).toBe(0)

  const second = await boot({ SHUTDOWN_NOTICE: '0' })
  const again = await begin(second)
  await until(async () => (await recordOf(again)).state !== 'running')
  expect(await recordOf(again)).toMatchObject({ state: 'done' })
  expect((await countOf()) - before).toBeGreaterThan(written)
  const [twice] = await query('select credit_code from enterprises group by credit_code having count(*) > 1')
  expect(twice).toBeUndefined()
  await second.stop()
  rmSync(folder, { recursive: true })
})
