import type { Core } from '@strapi/strapi'
import { parseMailAddress } from '../../pure/mail-address'
import { asHtml } from '../../pure/letter-text'
import { tidyLine } from '../../pure/text'
import { strapiService } from './strapi-edge'

declare const strapi: Core.Strapi

export interface OutgoingMail {
  /** One address as returned by `parseMailAddress`. */
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
 * The only way to send mail: to exactly the given mailbox, in envelope and header.
 * @throws an error with the code EENVELOPE for anything but one normalised address; errors of nodemailer.
 */
export async function sendMail({ to, subject, text, html, messageId, headers = {} }: OutgoingMail): Promise<SentMail> {
  if (parseMailAddress(to) !== to) throw Object.assign(new Error('no mail address'), { code: 'EENVELOPE' })
  return strapiService(strapi, 'plugin::email.email').send({
    // As an object: in a string nodemailer would parse comments, groups and lists, and could mail another mailbox.
    to: { name: '', address: to },
    subject: tidyLine(subject),
    text,
    // By default the plugin sends the text as HTML, in one line and without links.
    html: html ?? asHtml(text),
    ...(messageId ? { messageId } : {}),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, tidyLine(value)])),
  })
}
