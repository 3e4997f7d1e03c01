import type { Core } from '@strapi/strapi'
import { accountAddress } from '../../../../shared/pure/mail-address'
import { isRefusal } from '../../../../shared/pure/refusal'
import { traceOf } from '../../../../shared/server/walls/author'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { asSystem } from '../../../../shared/server/walls/scope'
import { queueBy } from '../letters/queue-letter'
import { fieldsOf } from '../../../../shared/server/http/request-parts'
import { afterwards } from '../../../../shared/server/process/afterwards'
import { digestOf, matches } from './hashes'
import { recordSecurity } from './security-log'
import { findStaff, type Staff } from './staff-tokens'
import { strapiController, strapiService } from '../../../../shared/server/process/strapi-edge'
import type { AuthService } from '../../../../shared/server/process/strapi-types'

const byEmail = (email: string) => findStaff('lower(email) = lower($1)', email)

/** Staff sign in through Strapi's routes; the services under them are wrapped here. */
export function watchStaff(strapi: Core.Strapi): void {
  const auth = strapiService(strapi, 'admin::auth')
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

/** The letter is queued for every address; the link is made when it is sent, and only its digest is stored. */
function mailSafely(strapi: Core.Strapi, auth: AuthService): void {
  auth.forgotPassword = async ({ email }) => {
    const address = accountAddress(email)
    const trace = traceOf(strapi.requestContext.get() as Parameters<typeof traceOf>[0])
    await asSystem(() => inTransaction(() => queueBy(STAFF_RESET, [isRefusal(address) ? '' : address])))
    // After the answer, because only known addresses get a line.
    afterwards('record of a reset for staff', () =>
      asSystem(async () => {
        const user = await byEmail(isRefusal(address) ? '' : address)
        if (user?.active)
          await recordSecurity({ kind: 'staff', event: 'reset-requested', outcome: 'ok', subject: user }, trace)
      }),
    )
  }
}

/** Who forgot his password may write his address in capitals, as at the sign-in; Strapi alone refuses it. */
export function takeAnySpelling(strapi: Core.Strapi): void {
  const controller = strapiController(strapi, 'admin::authentication')
  const forgotPassword = controller.forgotPassword.bind(controller)
  controller.forgotPassword = async (ctx) => {
    const fields = fieldsOf(ctx)
    const address = accountAddress(fields.email)
    if (!isRefusal(address)) fields.email = address
    return forgotPassword(ctx)
  }
}

const STAFF_RESET = `select 'desk.staff-reset' as kind, coalesce(a.subject, 'nobody:' || gen_random_uuid()) as subject
  from (select 1) one left join (select 'staff:' || id as subject from admin_users
    where lower(email) = $1 and is_active limit 1) a on true`

/** Of two concurrent uses of one link, the second is refused. */
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

/** Triggers record changes of staff; signing out changes nothing and is recorded here. */
function watchLogouts(strapi: Core.Strapi): void {
  strapi.eventHub.on('admin.logout', async ({ user }: { user: Staff }) =>
    recordSecurity({ kind: 'staff', event: 'logout', outcome: 'ok', subject: { id: user.id, email: user.email } }),
  )
}
