import type { Trace } from '../../../../shared/server/author'
import { asSystem } from '../../../../shared/server/scope'
import { readSettings } from '../../../../shared/server/settings'
import { findAccount, type Account } from './account-store'
import { afterwards } from './afterwards'
import { alreadyLetter, changedLetter, confirmationLetter, resetLetter } from './letters'
import { SETTINGS } from './password-policy'
import { linkTo, mail } from './post'
import { recordSecurity } from './security-log'
import { issueToken } from './tokens'

const later = (label: string, email: string, send: (account: Account) => Promise<void>): void =>
  afterwards(label, () =>
    asSystem(async () => {
      const account = await findAccount(email)
      if (account && !account.blocked) await send(account)
    }),
  )

// A registration puts its name into a stranger's mailbox: nothing but a name may stand there, no advertisement.
const NAME = /^[\p{L}\p{M}· '’-]{1,30}$/u

const nameOf = ({ name, email }: Account): string => (name && NAME.test(name) ? name : email)

/** After a registration: the link that proves the address, or word that it has an account. */
export const welcome = (email: string): void =>
  later('mail after a registration', email, async (account) => {
    if (!account.confirmed) return sendConfirmation(account)
    await mail(alreadyLetter({ to: account.email, name: nameOf(account), link: linkTo('forgot-password') }))
  })

/** Another link that proves the address, for who has lost the first. */
export const confirmAgain = (email: string): void =>
  later('confirmation mail', email, async (account) => {
    if (!account.confirmed) await sendConfirmation(account)
  })

async function sendConfirmation(account: Account): Promise<void> {
  const { confirmationHours } = await readSettings(SETTINGS)
  const code = await issueToken(account.id, 'confirm', confirmationHours * 60)
  const values = { name: nameOf(account), hours: String(confirmationHours) }
  await mail(confirmationLetter({ to: account.email, link: linkTo('confirm-email', code), code, ...values }))
}

/** A link to set a new password. It proves the address as well, so an account that was never confirmed gets one too. */
export const sendReset = (email: string, trace: Trace): void =>
  later('reset mail', email, async (account) => {
    const { resetMinutes } = await readSettings(SETTINGS)
    await recordSecurity({ kind: 'account', event: 'reset-requested', outcome: 'ok', subject: account }, trace)
    const code = await issueToken(account.id, 'reset', resetMinutes)
    const values = { name: nameOf(account), minutes: String(resetMinutes) }
    await mail(resetLetter({ to: account.email, link: linkTo('reset-password', code), code, ...values }))
  })

export const tellChanged = (email: string): void =>
  later('mail after a change of password', email, (account) =>
    mail(changedLetter({ to: account.email, name: nameOf(account), link: linkTo('forgot-password') })),
  )
