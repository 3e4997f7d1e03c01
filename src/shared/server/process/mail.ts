import type { Core } from '@strapi/strapi'
import { parseMailAddress } from '../../pure/mail-address'
import { asHtml } from '../../pure/letter-text'
import { tidyLine } from '../../pure/text'
import { strapiService } from './strapi-edge'

declare const strapi: Core.Strapi

export interface OutgoingMail {
  /** One address as `parseMailAddress` returns it. */
  to: string
  subject: string
  text: string
  html?: string
  messageId?: string
  headers?: Readonly<Record<string, string>>
}

export interface SentMail {
  response?: string
  /** Development without a mail server. */
  file?: string
}

/**
 * The only way by which mail leaves: to exactly the mailbox that is given, in the envelope as in the header.
 * @throws an error with the code EENVELOPE for what is not one address in its stored form; what nodemailer throws.
 */
export async function sendMail({ to, subject, text, html, messageId, headers = {} }: OutgoingMail): Promise<SentMail> {
  if (parseMailAddress(to) !== to) throw Object.assign(new Error('no mail address'), { code: 'EENVELOPE' })
  return strapiService(strapi, 'plugin::email.email').send({
    // As an object: of a text nodemailer reads comments, groups and lists, and mails to another mailbox.
    to: { name: '', address: to },
    subject: tidyLine(subject),
    text,
    // The plugin would send the text as HTML, all its lines run together and no link to click.
    html: html ?? asHtml(text),
    ...(messageId ? { messageId } : {}),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, tidyLine(value)])),
  })
}
