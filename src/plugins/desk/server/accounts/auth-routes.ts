import type { Context } from 'koa'
import { myLogins } from './logins-routes'
import { confirmEmail, sendConfirmation } from './prove-address'
import { changePassword, forgotPassword, resetPassword } from './set-password'
import { refresh, signIn, signOut } from './sign-in'

type Handler = (ctx: Context) => Promise<void>

// Hashing a password takes long, and a mail reaches a stranger: anybody may ask for either.
const limited = ['plugin::users-permissions.rateLimit']
const open = (path: string, handler: Handler) => ({
  method: 'POST',
  path,
  handler,
  config: { auth: false as const, middlewares: limited },
})
const signedIn = (method: 'GET' | 'POST', path: string, handler: Handler) => ({ method, path, handler, config: {} })

/** Ours, in the place of Strapi's: those tell who is known, keep links in clear, and let old tokens live on. */
export const authRoutes = [
  open('/auth/local', signIn),
  open('/auth/refresh', refresh),
  open('/auth/confirm-email', confirmEmail),
  open('/auth/send-confirmation', sendConfirmation),
  open('/auth/forgot-password', forgotPassword),
  open('/auth/reset-password', resetPassword),
  { ...signedIn('POST', '/auth/change-password', changePassword), config: { middlewares: limited } },
  signedIn('POST', '/auth/logout', signOut),
  signedIn('GET', '/my/logins', myLogins),
]
