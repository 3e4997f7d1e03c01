import type { Context } from 'koa'
import { Refused } from '../../../../shared/pure/refusal'
import { execute, inTransaction } from '../../../../shared/server/database/database'
import { publish } from '../../../../shared/server/flows/events'
import { refuse as refuseLogin } from '../../../../shared/server/http/refusals'
import { asSystem } from '../../../../shared/server/walls/scope'
import { beginSession, type Signed } from './account-sessions'
import { lockAccount, type Account } from './account-store'
import { matches } from './hashes'
import { FORMS, read } from './inputs'
import { refuse } from './refusals'
import { recordSecurity } from './security-log'
import { confirmAgain } from './send-links'
import { lockToken, spendTokens, type Purpose } from './tokens'

/** The account a link is for; nothing of it is locked yet, because a password takes long to check. */
export async function accountOf(secret: string, purpose: Purpose): Promise<Account> {
  const account = await inTransaction(async () => {
    const id = await lockToken(secret, purpose)
    return id === undefined ? undefined : lockAccount(id)
  })
  if (!account || account.blocked) throw new Refused(refuse('link-invalid'))
  return account
}

/** Uses the link up, or refuses: of two who use it at once one is too late. */
export async function spend(secret: string, purpose: Purpose, account: Account): Promise<void> {
  if ((await lockToken(secret, purpose)) !== account.id) throw new Refused(refuse('link-invalid'))
  const now = await lockAccount(account.id)
  if (now?.password !== account.password || now.blocked) throw new Refused(refuse('link-invalid'))
  await spendTokens(account.id)
}

/** The mailbox is proven. */
export async function confirm(account: Account): Promise<void> {
  if (account.confirmed) return
  await execute('update up_users set confirmed = true, updated_at = clock_timestamp() where id = $1', [account.id])
  await publish('account.confirmed', [{ accountId: account.id }])
}

/**
 * R05. POST /api/auth/confirm-email: the link proves the mailbox, the password that the same person registered. Without
 * it, whoever registers a stranger's address would be let in by the stranger's click.
 */
export async function confirmEmail(ctx: Context): Promise<void> {
  const { token, password } = read(FORMS.confirm, ctx)
  ctx.body = await asSystem(async () => {
    const account = await accountOf(token, 'confirm')
    const line = { kind: 'account', event: 'email-confirmed', subject: account } as const
    if (!(await matches(password, account.password))) {
      await recordSecurity({ ...line, outcome: 'login-failed' })
      throw new Refused(refuseLogin('login-failed'))
    }
    const signed = await inTransaction(async (): Promise<Signed> => {
      await spend(token, 'confirm', account)
      await confirm(account)
      return beginSession(account)
    })
    await recordSecurity({ ...line, outcome: 'ok' })
    return signed
  })
}

/** POST /api/auth/send-confirmation: one answer for every address. */
export async function sendConfirmation(ctx: Context): Promise<void> {
  const { email } = read(FORMS.address, ctx)
  await confirmAgain(email)
  ctx.body = { data: { sent: true }, meta: {} }
}
