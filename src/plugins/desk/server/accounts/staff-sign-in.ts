import type { Core } from '@strapi/strapi'
import { traceOf } from '../../../../shared/server/author'
import { inTransaction, query } from '../../../../shared/server/database'
import { asSystem } from '../../../../shared/server/scope'
import { readSettings } from '../../../../shared/server/settings'
import { afterwards } from './afterwards'
import { digestOf, matches, newSecret } from './hashes'
import { resetLetter } from './letters'
import { SETTINGS } from './password-policy'
import { mail } from './post'
import { recordSecurity } from './security-log'

interface Staff extends Record<string, unknown> {
  id: number
  email: string
  name: string
  password: string | null
  active: boolean | null
}

interface AuthService {
  checkCredentials(given: { email: string; password: string }): Promise<[unknown, unknown, { message: string }?]>
  forgotPassword(given: { email: string }): Promise<void>
  resetPassword(given: { resetPasswordToken: string; password: string }): Promise<Staff>
}

const find = async (where: string, value: unknown): Promise<Staff | undefined> => {
  const [row] = await query<Staff>(
    `select id, email, concat(lastname, firstname) as name, password, is_active as active from admin_users where ${where} limit 1`,
    [value],
  )
  return row
}

const byEmail = (email: string) => find('lower(email) = lower($1)', email)

/** Staff sign in through Strapi's own routes; what those leave open is closed in the services under them. */
export function watchStaff(strapi: Core.Strapi): void {
  const auth = strapi.service('admin::auth') as unknown as AuthService
  watchLogins(auth)
  mailSafely(strapi, auth)
  resetOnce(auth)
  watchLogouts(strapi)
}

/** An unknown address takes as long as a wrong password; every attempt is recorded. */
function watchLogins(auth: AuthService): void {
  const checkCredentials = auth.checkCredentials.bind(auth)
  auth.checkCredentials = async (given) => {
    const subject = await asSystem(() => byEmail(given.email))
    if (!subject?.password) await matches(given.password, null)
    const verdict = await checkCredentials(given)
    const [, user, info] = verdict
    const outcome = user ? 'ok' : info?.message === 'User not active' ? 'account-blocked' : 'login-failed'
    await recordSecurity({ kind: 'staff', event: 'login', outcome, subject, claimed: given.email })
    return verdict
  }
}

/** The link is mailed after the answer, and the database keeps its digest only. */
function mailSafely(strapi: Core.Strapi, auth: AuthService): void {
  auth.forgotPassword = async ({ email }) => {
    const trace = traceOf(strapi.requestContext.get() as Parameters<typeof traceOf>[0])
    afterwards('reset mail for staff', () =>
      asSystem(async () => {
        const user = await byEmail(email)
        if (!user?.active) return
        const { resetMinutes } = await readSettings(SETTINGS)
        const code = newSecret()
        await strapi.db.query('admin::user').update({
          where: { id: user.id },
          data: {
            resetPasswordToken: digestOf(code),
            resetPasswordTokenExpiresAt: new Date(Date.now() + resetMinutes * 60_000),
          },
        })
        await recordSecurity({ kind: 'staff', event: 'reset-requested', outcome: 'ok', subject: user }, trace)
        const link = `${String(strapi.config.get('admin.absoluteUrl'))}/auth/reset-password?code=${code}`
        await mail(
          resetLetter({ to: user.email, name: user.name || user.email, link, code, minutes: String(resetMinutes) }),
        )
      }),
    )
  }
}

/** Of two who use one link at once, one is too late. */
function resetOnce(auth: AuthService): void {
  const resetPassword = auth.resetPassword.bind(auth)
  auth.resetPassword = ({ resetPasswordToken, password }) =>
    asSystem(() =>
      inTransaction(async () => {
        const digest = digestOf(resetPasswordToken)
        await query('select id from admin_users where reset_password_token = $1 for update', [digest])
        return resetPassword({ resetPasswordToken: digest, password })
      }),
    )
}

/** What is changed of a member of staff is recorded by triggers; that he leaves is no change. */
function watchLogouts(strapi: Core.Strapi): void {
  strapi.eventHub.on('admin.logout', async ({ user }: { user: Staff }) =>
    recordSecurity({ kind: 'staff', event: 'logout', outcome: 'ok', subject: { id: user.id, email: user.email } }),
  )
}
