import { setTimeout as wait } from 'node:timers/promises'
import { mailbox } from './app'
import { until } from './until'

export interface Mail {
  to: string
  subject: string
  text: string
  html: string
  /** The secret of the link, behind `#token=`, or of the panel's link, behind `?code=`. */
  token: string
}

interface Parsed {
  to?: { text: string }
  subject?: string
  text?: string
  html?: string | false
}

const read = ({ to, subject = '', text = '', html }: Parsed): Mail => ({
  to: to?.text ?? '',
  subject,
  text,
  html: html || '',
  token: /(?:#token=|\?code=)([\w-]+)/.exec(text)?.[1] ?? '',
})

/** All mails to an address so far. */
export const mailsTo = (address: string): Mail[] =>
  (mailbox.mails as Parsed[]).map(read).filter(({ to }) => to.toLowerCase() === address.toLowerCase())

/** The next mail to an address that has had `already` mails. */
export const mailTo = (address: string, already = 0): Promise<Mail> => until(() => mailsTo(address)[already])

/** Waits long enough for a mail that must not come. */
export async function noMailTo(address: string, already = 0): Promise<void> {
  await wait(700)
  expect(mailsTo(address)).toHaveLength(already)
}

export const { down: mailServerDown, up: mailServerUp } = mailbox
