import type { Context } from 'koa'
import { myLogins } from './logins-routes'
import { confirmEmail, sendConfirmation } from './prove-address'
import { changePassword, forgotPassword, resetPassword } from './set-password'
import { refresh, signIn, signOut } from './sign-in'

type Handler = (ctx: Context) => Promise<void>

// Rate limits are in ../throttles.ts.
const open = (path: string, handler: Handler) => ({
  method: 'POST',
  path,
  handler,
  config: { auth: false as const },
})
const signedIn = (method: 'GET' | 'POST', path: string, handler: Handler) => ({ method, path, handler, config: {} })

/** Replace Strapi's, which reveal who is registered, store links in clear, and accept old tokens. */
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
