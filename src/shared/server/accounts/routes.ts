import type { Context } from 'koa'

type Handler = (ctx: Context) => Promise<void>

/** A route of a signed-in account. A handler given as a function has no scope, so Strapi requires only an account. */
export const my = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, handler: Handler) => ({
  method,
  path,
  handler,
  config: {},
})

/** A public route; its throttle is declared with the others. */
export const open = (path: string, handler: Handler) => ({
  method: 'POST',
  path,
  handler,
  config: { auth: false as const },
})
