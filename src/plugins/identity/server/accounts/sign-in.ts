import type { Context } from 'koa'
import { Refused } from '../../../../shared/pure/refusal'
import { accountActorOf } from '../../../../shared/server/walls/actors'
import { refuse as refuseLogin } from '../../../../shared/pure/general-refusals'
import { asSystem } from '../../../../shared/server/walls/scope'
import { beginSession, endSession, renewSession } from './account-sessions'
import { findAccount, type Account } from './account-store'
import { matches } from './hashes'
import { FORMS, read } from './inputs'
import { refuse } from './refusals'
import { recordSecurity } from './security-log'

/** Why the account may not sign in; revealed only to somebody who knows the password. */
const obstacle = (account: Account) =>
  account.blocked ? refuseLogin('account-blocked') : account.confirmed ? undefined : refuse('email-not-confirmed')

/** POST /api/auth/local: an unknown address and a wrong password get the same answer after the same time. */
export async function signIn(ctx: Context): Promise<void> {
  const { identifier, password } = read(FORMS.signIn, ctx)
  ctx.body = await asSystem(async () => {
    const account = await findAccount(identifier)
    const right = await matches(password, account?.password)
    const refusal = right && account ? obstacle(account) : refuseLogin('login-failed')
    const line = { kind: 'account', event: 'login', subject: account, claimed: identifier } as const
    if (refusal || !account) {
      await recordSecurity({ ...line, outcome: refusal?.code ?? 'login-failed' })
      throw new Refused(refusal ?? refuseLogin('login-failed'))
    }
    const signed = await beginSession(account)
    await recordSecurity({ ...line, outcome: 'ok' })
    return signed
  })
}

/** POST /api/auth/refresh */
export async function refresh(ctx: Context): Promise<void> {
  const { refreshToken } = read(FORMS.refresh, ctx)
  ctx.body = await asSystem(() => renewSession(refreshToken))
}

/** POST /api/auth/logout: ends this login only. */
export async function signOut(ctx: Context): Promise<void> {
  const { accountId } = await accountActorOf(ctx)
  const { user, session } = ctx.state as { user: { id: number; email: string }; session?: { id: string } }
  await asSystem(async () => {
    if (accountId !== undefined && session) await endSession(accountId, session.id)
    await recordSecurity({ kind: 'account', event: 'logout', outcome: 'ok', subject: user })
  })
  ctx.body = { data: { ok: true }, meta: {} }
}
