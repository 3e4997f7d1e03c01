import { join } from 'node:path'
import { gateOf, type Gate } from '../harness/gates'
import { newDatabase, withClient } from '../harness/new-database'
import { message } from '../harness/outbox'
import { secondApp, type SecondApp } from '../harness/second-app'
import { startMailServer, type MailServer } from '../harness/smtp-servers'
import { until } from '../harness/until'

const MESSAGES = 2000
const CONNECTIONS = 5
/** Numbers of received mails from which the server answers none until a process has been killed. */
const KILLS_AT = [400, 900, 1400]
/** Items that become due before each kill. */
const BATCH = 150
const ITEMS = BATCH * KILLS_AT.length

let database: Awaited<ReturnType<typeof newDatabase>>
let mails: MailServer
let apps: SecondApp[] = []
let gate: Gate
/** Lets the server answer the mails that it has kept waiting for a kill. */
const answerMails: (() => void)[] = []

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

/** @returns the answer's data */
async function post(app: SecondApp | undefined, path: string, body: object): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(`${app?.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { data: unknown }).data
}

/** Kills a process while mails and items are under way in it. @returns how many of each had been done. */
async function killBusy(victim: number, turn: number): Promise<object> {
  // More mails are kept waiting than one process sends at a time.
  await until(() => mails.arrived.length >= (KILLS_AT[turn] ?? 0) + CONNECTIONS)
  await gate.shut()
  const keys = Array.from({ length: BATCH }, (_, n) => `item-${turn}-${n}`)
  expect(await post(apps[1 - victim], '/api/share/items', { keys })).toMatchObject({ found: BATCH })
  await gate.holds(apps[victim] as SecondApp)
  await apps[victim]?.kill()
  const [items] = await ask<{ done: number }>(
    'select count(*)::int as done from desk_job_item where done_at is not null',
  )
  answerMails[turn]?.()
  await gate.open()
  return { mails: mails.arrived.length, items: items?.done }
}

beforeAll(async () => {
  database = await newDatabase(`two_processes_${process.pid}`)
  gate = await gateOf(database.url)
  const killed = KILLS_AT.map(() => new Promise<undefined>((resolve) => answerMails.push(() => resolve(undefined))))
  mails = await startMailServer({ content: (turn) => killed[KILLS_AT.filter((at) => at <= turn).length - 1] })
})

afterAll(async () => {
  // After a failure the processes could not stop.
  answerMails.forEach((answer) => answer())
  await gate.end()
  await Promise.all(apps.map((app) => app.stop()))
  await mails.close()
  await database.drop()
})

test('two processes, one of them killed three times: every item once, every mail, each twice at most under one Message-ID', async () => {
  apps = [await boot()]
  const messages = Array.from({ length: MESSAGES }, (_, n) => message({ address: `share${n}@readers.test` }))
  await post(apps[0], '/api/share', { messages })
  apps.push(await boot())

  const underWay: object[] = []
  for (const turn of KILLS_AT.keys()) {
    const victim = turn % 2
    underWay.push(await killBusy(victim, turn))
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
  const effects = await ask<{ key: string; n: number }>('select key, count(*)::int as n from share group by key')
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
