import type { Locale } from '../../../shared/pure/refusal'
import type { Channel } from '../../../shared/pure/notice'

/** A message as written to the outbox. Rendered at once: later changes of the row do not alter it. */
export interface NewMessage {
  /** Key of the catalogue. */
  notice: string
  /** Deduplication key; a recipient gets one message per occasion: `event:71:<documentId>`, `remind:<reminder>:<offset>:<documentId>`. */
  occasion: string
  /** `account:12`, `staff:3`, `liaison:<documentId>`; `city:370100`, `organisation:<code>` when nobody is there. */
  recipient: string
  recipientName: string
  channel: Channel
  /** Of a mail; null: the message is kept and shown as undeliverable. */
  address: string | null
  locale: Locale
  subject: string
  /** Plain text, paragraphs parted by a blank line; HTML is made of it when it is sent. */
  body: string
  link?: string | null
  subjectUid?: string | null
  subjectId?: string | null
  cityCode?: string | null
  creditCode?: string | null
  /** A mail that waits for the recipient's digest of the day. */
  held?: boolean
}
