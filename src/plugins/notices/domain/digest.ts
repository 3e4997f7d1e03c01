import type { Locale } from '../../../shared/pure/refusal'
import type { NoticeValues } from '../../../shared/pure/notice'
import { shanghaiDay } from '../../../shared/pure/calendar'
import { oneLine } from '../../../shared/pure/trim'

/** A notice that waited for the digest. */
export interface Held {
  subject: string
  body: string
}

/** What the digest's template may say: the notices, oldest first. */
export const digestValues = (held: readonly Held[], now: Date, locale: Locale): NoticeValues => ({
  day: shanghaiDay(now),
  count: held.length,
  lines: held
    .map(({ subject, body }, at) => `${at + 1}. ${subject}${locale === 'en' ? ': ' : '：'}${oneLine(body).trim()}`)
    .join('\n\n'),
})
