import type { Context } from 'koa'
import { myLogins } from './logins-routes'
import { confirmEmail, sendConfirmation } from './prove-address'
import { changePassword, forgotPassword, resetPassword } from './set-password'
import { refresh, signIn, signOut } from './sign-in'

type Handler = (ctx: Context) => Promise<void>

// How often anybody may ask for these stands in shared/server/http/throttle-limits.
const open = (path: string, handler: Handler) => ({
  method: 'POST',
  path,
  handler,
  config: { auth: false as const },
})
const signedIn = (method: 'GET' | 'POST', path: string, handler: Handler) => ({ method, path, handler, config: {} })

/** Ours, in the place of Strapi's: those tell who is known, keep links in clear, and let old tokens live on. */
export const authRoutes = [
  open('/auth/local', signIn),
  { ...open('/auth/refresh', refresh), config: { auth: false as const } },
  open('/auth/confirm-email', confirmEmail),
  open('/auth/send-confirmation', sendConfirmation),
  open('/auth/forgot-password', forgotPassword),
  open('/auth/reset-password', resetPassword),
  signedIn('POST', '/auth/change-password', changePassword),
  signedIn('POST', '/auth/logout', signOut),
  signedIn('GET', '/my/logins', myLogins),
]
