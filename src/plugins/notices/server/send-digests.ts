import { shanghaiDay } from '../../../shared/pure/calendar'
import type { Locale } from '../../../shared/pure/refusal'
import { execute, query } from '../../../shared/server/database/database'
import type { Job } from '../../../shared/server/jobs/jobs'
import type { Task } from '../../../shared/pure/task'
import { awaiting } from '../../../shared/server/tasks/tasks'
import { staffActorOfUser } from '../../../shared/server/walls/actors'
import { digestValues, type Held } from '../domain/digest'
import { render } from '../domain/render'
import { writeMessages } from './outbox'
import { readWordings } from './wordings'

interface HeldRow extends Record<string, unknown>, Held {
  id: string
  name: string
  address: string
  locale: Locale
}

/** One mail a day to each official of what was held for it: at eight, when offices open. */
export const sendDigests: Job = {
  name: 'notices.send-digests',
  label: { zh: '发送每日消息摘要', en: 'Send the digests of the day' },
  at: '0 8 * * *',
  async due(now, limit) {
    const rows = await query<{ recipient: string }>(
      `select distinct recipient from notices_message where state = 'held' order by recipient limit $1`,
      [limit],
    )
    const day = shanghaiDay(now)
    return rows.map(({ recipient }) => ({ key: `${day}:${recipient}`, recipient }))
  },
  handle: ({ key }, now) => digestFor(key.slice(11), now),
}

async function digestFor(recipient: string, now: Date): Promise<void> {
  const held = await query<HeldRow>(
    `select id, recipient_name as name, address, locale, subject, body from notices_message
     where recipient = $1 and state = 'held' order by id for update`,
    [recipient],
  )
  const last = held.at(-1)
  if (!last) return
  const { name, address, locale } = last
  const occasion = `digest:${shanghaiDay(now)}`
  const template = (await readWordings(['digest']))('digest', locale)
  const rendered = render(template, digestValues(held, now, locale, await tasksOf(recipient)), locale)
  const link = recipient.startsWith('staff:') ? '/messages' : null
  await writeMessages([
    { notice: 'digest', occasion, recipient, recipientName: name, channel: 'mail', address, locale, ...rendered, link },
  ])
  await execute(
    `update notices_message h set ended_at = clock_timestamp(), digest_id = d.id, answer = d.answer,
        state = case d.state when 'undeliverable' then d.state else 'sent' end
     from notices_message d where d.occasion = $1 and d.recipient = $2 and d.channel = 'mail' and h.id = any($3::bigint[])`,
    [occasion, recipient, held.map(({ id }) => id)],
  )
}

/** Tasks as on the home page; none for a liaison, who does not sign in. */
async function tasksOf(recipient: string): Promise<Task[]> {
  const [, staff] = /^staff:(\d+)$/.exec(recipient) ?? []
  const actor = staff === undefined ? undefined : await staffActorOfUser(Number(staff))
  return actor && actor.kind !== 'public' ? (await awaiting(actor)).tasks : []
}
