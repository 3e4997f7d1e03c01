import { withClient } from '../harness/new-database'
import { startMailServer } from '../harness/smtp-servers'
import { until } from '../harness/until'
import { must, send } from './client'
import { counted } from './ledger'
import { registration, staff } from './people'
import type { Stage } from './stage'

const REGISTRATIONS = 6
/** Above the numbers that the writers use. */
const FIRST = 100
const RETURNS = 3

interface Message {
  message_id: string
  state: string
}

/** Registrations and returned demands while the mail server is down; it comes back after failed attempts. */
export async function playMailDown(stage: Stage) {
  const { url: base } = stage.front
  const ask = <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> =>
    withClient(stage.cluster.url, async (client) => (await client.query<T>(sql, values)).rows)
  const officer = await staff(base, 'jinan')
  const demands = await ask<{ document_id: string }>(
    `select document_id from demands where state = 'submitted' and city_code = '370100' limit ${RETURNS}`,
  )
  const [before] = await ask<{ id: string }>('select coalesce(max(id), 0) as id from notices_message')
  const earlier = [...stage.mails.arrived]
  await stage.mails.close()

  const firms = Array.from({ length: REGISTRATIONS }, (_, n) => registration('enterprise', FIRST + n))
  const registered = await Promise.all(
    firms.map(({ body }) => send(base, { method: 'POST', path: '/api/registrations/enterprise', body })),
  )
  for (const { document_id: id } of demands) {
    const body = { reason: '请补充近三年财务数据' }
    await must(base, { method: 'POST', path: `/filing/demand/${id}/return`, token: officer, body }, 200)
  }
  const failed = `select count(*)::int as n from pgboss.job where retry_count > 0`
  await until(async () => ((await ask<{ n: number }>(failed))[0]?.n ?? 0) > 0)

  stage.mails = await startMailServer({ port: Number(new URL(stage.mails.url).port) })
  await until(async () => {
    const waiting = `select (select count(*) from desk_letter where state = 'queued')
      + (select count(*) from notices_message where state = 'queued') as n`
    return Number((await ask<{ n: string }>(waiting))[0]?.n) === 0
  })
  const messages = await ask<Message>(
    `select message_id, state from notices_message where id > $1 and channel = 'mail'`,
    [before?.id],
  )
  const { arrived } = stage.mails
  const letters = firms.map(({ email }) => arrived.filter(({ to }) => to.includes(email)).length)
  const notices = messages.map(({ message_id: id }) => arrived.filter(({ messageId }) => messageId === id).length)
  stage.mails.arrived.unshift(...earlier)
  return {
    answered: counted(registered.map(({ status, failure }) => String(status ?? failure))),
    letters,
    notices,
    states: counted(messages.map(({ state }) => state)),
  }
}
