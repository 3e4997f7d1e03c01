import type { Trace } from '../../../../shared/server/walls/author'
import { inTransaction } from '../../../../shared/server/database/database'
import { asSystem } from '../../../../shared/server/walls/scope'
import { queueBy, queueLetter } from '../letters/queue-letter'
import { addressOf, findAccount, letterTo } from './account-store'
import { afterwards } from '../../../../shared/server/process/afterwards'
import { recordSecurity } from './security-log'

/** After a registration, in its transaction: the confirmation link, or a mail that the address has an account. */
export const sendRegistrationMail = (email: string): Promise<void> =>
  queueBy(letterTo(`case when confirmed then 'desk.known' else 'desk.confirm' end`), [addressOf(email)])

const alone = (work: () => Promise<void>): Promise<void> => asSystem(() => inTransaction(work))

/** Another confirmation link. */
export const confirmAgain = (email: string): Promise<void> =>
  alone(() => queueBy(letterTo(`'desk.confirm'`, 'confirmed is true'), [addressOf(email)]))

/** A link to set a new password. It confirms the address too, so unconfirmed accounts get one as well. */
export async function sendReset(email: string, trace: Trace): Promise<void> {
  await alone(() => queueBy(letterTo(`'desk.reset'`), [addressOf(email)]))
  // After the answer, because only known addresses get a line.
  afterwards('record of a reset', () =>
    asSystem(async () => {
      const account = await findAccount(email)
      if (account && !account.blocked)
        await recordSecurity({ kind: 'account', event: 'reset-requested', outcome: 'ok', subject: account }, trace)
    }),
  )
}

/** In the transaction of the change. */
export const sendPasswordChanged = (accountId: number): Promise<void> =>
  queueLetter('desk.changed', `account:${accountId}`)
