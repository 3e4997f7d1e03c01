import { join } from 'node:path'
import { newDatabase, withClient } from '../harness/new-database'
import { message } from '../harness/outbox'
import { secondApp, type SecondApp } from '../harness/second-app'
import { startMailServer, type MailServer } from '../harness/smtp-servers'
import { until } from '../harness/until'

const MESSAGES = 2000
const ITEMS = 500
const CONNECTIONS = 5
/** Numbers of received mails at which a process is killed. */
const KILLS_AT = [400, 900, 1400]
/** Duration of a mail at the server, so that each kill interrupts some work. */
const MAIL_MS = 150

let database: Awaited<ReturnType<typeof newDatabase>>
let mails: MailServer
let apps: SecondApp[] = []

const boot = (): Promise<SecondApp> =>
  secondApp({
    DATABASE_URL: database.url,
    SMTP_URL: mails.url,
    SMTP_CONNECTIONS: String(CONNECTIONS),
    JOBS: 'on',
    JOB_LEASE_SECONDS: '12',
    JOB_RETRY_SECONDS: '1',
    JOB_MAINTENANCE_SECONDS: '2',
    EXTRA_ROUTES: join(process.env.APP_DIR as string, 'tests/harness/shared-work.cjs'),
  })

const ask = <T extends object>(sql: string): Promise<T[]> =>
  withClient(database.url, async (client) => (await client.query<T>(sql)).rows)

beforeAll(async () => {
  database = await newDatabase(`two_processes_${process.pid}`)
  mails = await startMailServer({ delayMs: MAIL_MS })
})

afterAll(async () => {
  await Promise.all(apps.map((app) => app.stop()))
  await mails.close()
  await database.drop()
})

test('two processes, one of them killed three times: every item once, every mail, each twice at most under one Message-ID', async () => {
  apps = [await boot()]
  const messages = Array.from({ length: MESSAGES }, (_, n) => message({ address: `share${n}@readers.test` }))
  const filled = await fetch(`${apps[0]?.url}/api/share`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ messages, items: ITEMS }),
  })
  expect(filled.status).toBe(200)
  apps.push(await boot())

  const underWay: object[] = []
  for (const [turn, at] of KILLS_AT.entries()) {
    await until(() => mails.arrived.length >= at)
    const victim = turn % 2
    await apps[victim]?.kill()
    const [items] = await ask<{ done: number }>(
      'select count(*)::int as done from desk_job_item where done_at is not null',
    )
    underWay.push({ mails: mails.arrived.length, items: items?.done })
    apps[victim] = await boot()
  }

  await until(async () => {
    const [left] = await ask<{ mails: number; items: number }>(
      `select (select count(*)::int from notices_message where state = 'queued') as mails,
            (select count(*)::int from desk_job_item where done_at is null) as items`,
    )
    return left?.mails === 0 && left.items === 0
  })

  const rows = await ask<{ address: string; message_id: string; state: string }>(
    'select address, message_id, state from notices_message',
  )
  const effects = await ask<{ key: string; n: number }>('select key, count(*)::int as n from share_effect group by key')
  const idsOf = new Map<string, string[]>()
  for (const { to, messageId } of mails.arrived) idsOf.set(to, [...(idsOf.get(to) ?? []), messageId])
  const duplicates = mails.arrived.length - idsOf.size
  console.info(
    `killed at ${JSON.stringify(underWay)}; ${effects.length} items, ${effects.reduce((sum, { n }) => sum + n, 0)} effects; ` +
      `${rows.length} messages, ${mails.arrived.length} mails, ${duplicates} of them twice ` +
      `(at most ${KILLS_AT.length * CONNECTIONS})`,
  )
  expect(effects).toHaveLength(ITEMS)
  expect(effects.filter(({ n }) => n !== 1)).toEqual([])
  expect(rows).toHaveLength(MESSAGES)
  expect(rows.filter(({ state }) => state !== 'sent')).toEqual([])
  expect(rows.filter(({ address, message_id }) => !idsOf.get(address)?.every((id) => id === message_id))).toEqual([])
  expect(duplicates).toBeLessThanOrEqual(KILLS_AT.length * CONNECTIONS)
}, 600_000)
