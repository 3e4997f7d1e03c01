import type { Context } from 'koa'
import { Refused } from '../../../../shared/pure/refusal'
import { accountActorOf, memberOf } from '../../../../shared/server/walls/actors'
import { traceOf } from '../../../../shared/server/walls/author'
import { execute, inTransaction } from '../../../../shared/server/database/database'
import { asSystem } from '../../../../shared/server/walls/scope'
import { beginSession } from './account-sessions'
import { findAccount, lockAccount, type Account } from './account-store'
import { hashOf, matches } from './hashes'
import { FORMS, read } from './inputs'
import { mustBeStrong } from './password-policy'
import { accountOf, confirm, consumeToken } from './prove-address'
import { refuse } from './refusals'
import { recordSecurity } from './security-log'
import { sendReset, sendPasswordChanged } from './send-links'

/** POST /api/auth/forgot-password: the same answer for every address. */
export async function forgotPassword(ctx: Context): Promise<void> {
  const { email } = read(FORMS.address, ctx)
  await sendReset(email, traceOf(ctx))
  ctx.body = { data: { sent: true }, meta: {} }
}

/**
 * POST /api/auth/reset-password: whoever reads the mailbox sets the password, which confirms the address too. A trigger
 * ends all sessions and invalidates all other links of the account.
 */
export async function resetPassword(ctx: Context): Promise<void> {
  const { token, password } = read(FORMS.reset, ctx)
  ctx.body = await asSystem(async () => {
    const account = await accountOf(token, 'reset')
    await mustBeStrong(password, await holderOf(account))
    const hash = await hashOf(password)
    const signed = await inTransaction(async () => {
      await consumeToken(token, 'reset', account)
      await confirm(account)
      await store(account, hash)
      await sendPasswordChanged(account.id)
      return beginSession({ ...account, password: hash })
    })
    return signed
  })
}

/** POST /api/auth/change-password: ends all other sessions; this one gets new tokens. */
export async function changePassword(ctx: Context): Promise<void> {
  await accountActorOf(ctx)
  const { currentPassword, password } = read(FORMS.change, ctx)
  const { email } = ctx.state.user as { email: string }
  ctx.body = await asSystem(async () => {
    const account = await findAccount(email)
    if (!account) throw new Refused(refuse('session-ended'))
    if (!(await matches(currentPassword, account.password))) {
      const line = { kind: 'account', event: 'password-changed', subject: account } as const
      await recordSecurity({ ...line, outcome: 'current-password-wrong' })
      throw new Refused(refuse('current-password-wrong'))
    }
    await mustBeStrong(password, await holderOf(account))
    const hash = await hashOf(password)
    const signed = await inTransaction(async () => {
      const now = await lockAccount(account.id)
      if (now?.password !== account.password) throw new Refused(refuse('session-ended'))
      await store(account, hash)
      await sendPasswordChanged(account.id)
      return beginSession({ ...account, password: hash })
    })
    return signed
  })
}

const store = ({ id }: Account, hash: string): Promise<void> =>
  execute('update up_users set password = $2, updated_at = clock_timestamp() where id = $1', [id, hash])

async function holderOf({ id, email, name, password }: Account) {
  const member = await memberOf(id)
  return { email, name, password, creditCode: member?.creditCode }
}
