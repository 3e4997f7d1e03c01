import { clip } from '../../../../shared/pure/brief'
import { execute, query } from '../../../../shared/server/database/database'
import { sendMail } from '../../../../shared/server/process/mail'
import { outcomeOf, type MailError, type MailOutcome } from '../../../../shared/pure/mail-outcome'
import type { AnswerCode } from '../../domain/message-words'
import { compose, type MailRow } from './compose'

/** Tells the queue to try again; the row says why. */
export class TryAgain extends Error {}

/** A message that is still to be sent; its address may have been refused since it was queued. */
export type Mail = MailRow & { isRefused: boolean }

/**
 * Sends one mail of the outbox and records how it ended, both at once: a process that is killed in between leaves a
 * mail of which nobody knows whether it arrived, and it is sent again under the same Message-ID.
 * @throws TryAgain when the same try may succeed later.
 */
export async function deliver(id: string, message: Mail | undefined): Promise<void> {
  if (!message) return
  const outcome = message.isRefused ? REFUSED_BEFORE : await send(message)
  await record(id, outcome)
  if (outcome.end === 'again') throw new TryAgain(outcome.text ?? outcome.answer)
}

/** Every try failed: the row says so, with the answer of the last one. */
export const giveUp = (id: string, error: string): Promise<void> =>
  execute(
    `update notices_message set state = 'failed', ended_at = clock_timestamp(),
        answer = coalesce(answer, 'unexpected'), answer_text = coalesce(answer_text, left($2, 300))
     where id = $1 and state = 'queued'`,
    [id, error],
  )

/** By id; what is not queued any more is left out. */
export async function readMails(ids: readonly string[]): Promise<Map<string, Mail>> {
  const rows = await query<Mail & { id: string }>(
    `select m.id::text as id, m.recipient, m.address, m.locale, m.subject, m.body, m.link, m.message_id as "messageId",
        a.address is not null as "isRefused"
     from notices_message m left join notices_address a on a.address = lower(m.address)
     where m.id = any($1) and m.state = 'queued'`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

type Ending = Omit<MailOutcome, 'end' | 'answer'> & { end: MailOutcome['end'] | 'undeliverable'; answer: AnswerCode }

const REFUSED_BEFORE: Ending = { end: 'undeliverable', answer: 'address-refused', text: null, marksAddress: false }

/** No try may outlast the lease of its queue: another process would send it meanwhile. */
export const LONGEST_TRY_SECONDS = 100

async function send(message: MailRow): Promise<Ending> {
  try {
    const { response, file } = await inTime(sendMail(compose(message)))
    const text = clip(file ?? response ?? '', 300) || null
    return { end: 'sent', answer: file ? 'filed' : 'accepted', text, marksAddress: false }
  } catch (error) {
    return outcomeOf(error as MailError)
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error('the mail server took too long'), { code: 'ETIMEDOUT' })
    timer = setTimeout(() => reject(error), LONGEST_TRY_SECONDS * 1000)
    timer.unref()
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const STATES = { sent: 'sent', again: 'queued', failed: 'failed', undeliverable: 'undeliverable' } as const

// One statement. That a mail was sent is true whatever another process says that had it at the same time.
const record = (id: string, { end, answer, text, marksAddress }: Ending): Promise<void> =>
  execute(
    `with told as (
       update notices_message set state = $2, answer = $3, answer_text = $4, attempts = attempts + 1,
          ended_at = case when $2 = 'queued' then null else clock_timestamp() end
       where id = $1 and (state = 'queued' or $2 = 'sent') returning address)
     insert into notices_address (address, answer, refused_at)
     select lower(address), coalesce($4, $3), clock_timestamp() from told where $5::boolean
     on conflict (address) do update set answer = excluded.answer, refused_at = excluded.refused_at`,
    [id, STATES[end], answer, text, marksAddress],
  )
