import { mailbox, query } from './app'
import { until } from './until'

export interface Mail {
  to: string
  subject: string
  text: string
  html: string
  /** The token of the link: after `#token=`, or `?code=` for the panel. */
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

const WAITING = `select 1 from desk_letter where state = 'queued'
  union all select 1 from notices_message where state = 'queued' and lower(address) = lower($1) limit 1`

/** Waits until everything queued is sent or failed, and checks that nothing went to this address. */
export async function noMailTo(address: string, already = 0): Promise<void> {
  await until(async () => (await query(WAITING, [address])).length === 0)
  expect(mailsTo(address)).toHaveLength(already)
}

export const { down: mailServerDown, up: mailServerUp } = mailbox
