import { query } from '../../../shared/server/database'
import type { NewMessage } from '../domain/message'

/** Name of the queue that tries mails; its units are numbers of `notices_message`. */
export const MAIL_QUEUE = 'notices.mail'

/**
 * Writes messages in the surrounding transaction, and queues the mails among them. One that was written before (the same
 * occasion, recipient and channel) is left as it is. Without an address, or with one that a server refused for good, it
 * is kept as `undeliverable`. Works behind the walls of whoever acts.
 */
export async function writeMessages(messages: readonly NewMessage[]): Promise<void> {
  await query(
    `insert into notices_message (notice, occasion, recipient, recipient_name, channel, address, locale, subject, body, link,
        subject_uid, subject_id, city_code, credit_code, state)
     select m.notice, m.occasion, m.recipient, m."recipientName", m.channel, m.address, m.locale, m.subject, m.body, m.link,
        m."subjectUid", m."subjectId", m."cityCode", m."creditCode",
        case when m.channel = 'inbox' then 'shown' when m.address is null then 'undeliverable' when m.held then 'held' else 'queued' end
     from jsonb_to_recordset($1::jsonb) as m(notice text, occasion text, recipient text, "recipientName" text, channel text,
        address text, locale text, subject text, body text, link text, "subjectUid" text, "subjectId" text, "cityCode" text,
        "creditCode" text, held boolean)
     on conflict (occasion, recipient, channel) do nothing`,
    [JSON.stringify(messages)],
  )
}
