import { randomUUID } from 'node:crypto'
import { inTransaction, query } from '../../../shared/server/database/database'
import { parseMailAddress } from '../../../shared/pure/mail-address'
import { isRefusal } from '../../../shared/pure/refusal'
import { isBlank } from '../../../shared/pure/text'
import { enqueue } from '../../../shared/server/jobs/queue'
import { beyondWalls } from '../../../shared/server/walls/walls'
import type { NewMessage } from '../domain/message'
import type { AnswerCode, MessageState } from '../domain/message-words'
import { senderDomain } from './mail/sender'

/** Name of the queue that tries mails; its units are numbers of `notices_message`. */
export const MAIL_QUEUE = 'notices.mail'

/**
 * Writes messages in the surrounding transaction, and queues the mails among them: three statements, however many they
 * are. One that was written before (the same occasion, recipient and channel) is left as it is. Without an address, or
 * with one that a server refused for good, it is kept as `undeliverable`. Works behind the walls of whoever acts.
 */
export function writeMessages(messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return Promise.resolve()
  return inTransaction(() =>
    beyondWalls(async () => {
      const written = await insert(messages)
      await enqueue(
        MAIL_QUEUE,
        written.filter(({ state }) => state === 'queued').map(({ id }) => id),
      )
    }),
  )
}

const insert = (messages: readonly NewMessage[]): Promise<{ id: string; state: MessageState }[]> =>
  query(
    `insert into notices_message (notice, occasion, recipient, recipient_name, channel, address, locale, subject, body,
        link, subject_uid, subject_id, city_code, credit_code, message_id, state, answer, ended_at)
     select m.notice, m.occasion, m.recipient, m."recipientName", m.channel, m.address, m.locale, m.subject, m.body,
        m.link, m."subjectUid", m."subjectId", m."cityCode", m."creditCode", m."messageId",
        case when a.address is null then m.state else 'undeliverable' end,
        case when a.address is null then m.answer else 'address-refused' end,
        case when a.address is null and m.state in ('queued', 'held') then null else clock_timestamp() end
     from jsonb_to_recordset($1::jsonb) as m(notice text, occasion text, recipient text, "recipientName" text, channel text,
        address text, locale text, subject text, body text, link text, "subjectUid" text, "subjectId" text,
        "cityCode" text, "creditCode" text, "messageId" text, state text, answer text)
     left join notices_address a on m.channel = 'mail' and a.address = lower(m.address)
     on conflict (occasion, recipient, channel) do nothing
     returning id, state`,
    [JSON.stringify(messages.map(asRow))],
  )

function asRow(message: NewMessage): NewMessage & Beginning & { messageId: string | null } {
  const isMail = message.channel === 'mail'
  const messageId = isMail ? `<notice.${randomUUID()}@${senderDomain()}>` : null
  const read = parseMailAddress(message.address)
  // A malformed address is kept as stored, so that staff can find and correct it.
  const address = isRefusal(read) ? message.address || null : read
  return { ...message, address, ...beginningOf(message), messageId }
}

interface Beginning {
  state: MessageState
  answer: AnswerCode | null
}

function beginningOf({ channel, address, held }: NewMessage): Beginning {
  if (channel === 'inbox') return { state: 'shown', answer: null }
  if (isBlank(address)) return { state: 'undeliverable', answer: 'no-address' }
  if (isRefusal(parseMailAddress(address))) return { state: 'undeliverable', answer: 'address-malformed' }
  return { state: held ? 'held' : 'queued', answer: null }
}
