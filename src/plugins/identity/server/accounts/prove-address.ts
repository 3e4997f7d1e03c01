import type { Context } from 'koa'
import { Refused } from '../../../../shared/pure/refusal'
import { execute, inTransaction } from '../../../../shared/server/database/database'
import { publish } from '../../../../shared/server/flows/events'
import { refuse as refuseLogin } from '../../../../shared/pure/general-refusals'
import { asSystem } from '../../../../shared/server/walls/scope'
import { beginSession, type Signed } from './account-sessions'
import { lockAccount, type Account } from './account-store'
import { matches } from './hashes'
import { FORMS, read } from './inputs'
import { refuse } from './refusals'
import { recordSecurity } from './security-log'
import { confirmAgain } from './send-links'
import { lockToken, consumeTokens, type Purpose } from './tokens'

/** The account of a link. Nothing is locked yet, because checking a password takes long. */
export async function accountOf(secret: string, purpose: Purpose): Promise<Account> {
  const account = await inTransaction(async () => {
    const id = await lockToken(secret, purpose)
    return id === undefined ? undefined : lockAccount(id)
  })
  if (!account || account.blocked) throw new Refused(refuse('link-invalid'))
  return account
}

/** Uses up the link; refuses if a concurrent request used it first. */
export async function consumeToken(secret: string, purpose: Purpose, account: Account): Promise<void> {
  if ((await lockToken(secret, purpose)) !== account.id) throw new Refused(refuse('link-invalid'))
  const now = await lockAccount(account.id)
  if (now?.password !== account.password || now.blocked) throw new Refused(refuse('link-invalid'))
  await consumeTokens(account.id)
}

/** Marks the address as confirmed. */
export async function confirm(account: Account): Promise<void> {
  if (account.confirmed) return
  await execute('update up_users set confirmed = true, updated_at = clock_timestamp() where id = $1', [account.id])
  await publish('account.confirmed', [{ accountId: account.id }])
}

/**
 * R05. POST /api/auth/confirm-email: the link proves the mailbox, the password that the same person registered. Without
 * the password, whoever registers a stranger's address would get in by that stranger's click.
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
      await consumeToken(token, 'confirm', account)
      await confirm(account)
      return beginSession(account)
    })
    await recordSecurity({ ...line, outcome: 'ok' })
    return signed
  })
}

/** POST /api/auth/send-confirmation: the same answer for every address. */
export async function sendConfirmation(ctx: Context): Promise<void> {
  const { email } = read(FORMS.address, ctx)
  await confirmAgain(email)
  ctx.body = { data: { sent: true }, meta: {} }
}
