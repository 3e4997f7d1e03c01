import type { Core } from '@strapi/strapi'
import { asHtml, FOOTERS, HTML_LANG } from '../../../../shared/pure/letter-text'
import type { OutgoingMail } from '../../../../shared/server/process/mail'
import type { Locale } from '../../../../shared/pure/refusal'
import { trimEndOf } from '../../../../shared/pure/trim'

declare const strapi: Core.Strapi

/** What a mail is made of, as its row has it. */
export interface MailRow {
  recipient: string
  address: string
  locale: Locale
  subject: string
  body: string
  link: string | null
  messageId: string
}

/** The mail of a row: plain text and the same as HTML. */
export function compose({ recipient, address, locale, subject, body, link, messageId }: MailRow): OutgoingMail {
  const target = link ? absolute(recipient, link) : ''
  const text = [body, ...(target && !body.includes(target) ? [target] : []), FOOTERS[locale]].join('\n\n')
  return {
    to: address,
    subject,
    text,
    html: `<div lang="${HTML_LANG[locale]}">\n${asHtml(text)}\n</div>`,
    messageId,
    // So that no absence note answers it (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

/** Staff work in the panel, everybody else in the public frontend. */
function absolute(recipient: string, link: string): string {
  if (/^https?:\/\//.test(link)) return link
  const frontend = strapi.plugin('identity').config('frontendUrl') as string | undefined
  const base = recipient.startsWith('staff:')
    ? String(strapi.config.get('admin.absoluteUrl'))
    : frontend || String(strapi.config.get('server.absoluteUrl'))
  return `${trimEndOf(base, '/')}/${link.replace(/^\/+/, '')}`
}
