import type { Context } from 'koa'

type Handler = (ctx: Context) => Promise<void>

/** A route of a signed-in account. A function as handler has no scope, so Strapi asks for an account and nothing more. */
export const my = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, handler: Handler) => ({
  method,
  path,
  handler,
  config: {},
})

/** A route that anybody may call; its throttle is declared with the others. */
export const open = (path: string, handler: Handler) => ({
  method: 'POST',
  path,
  handler,
  config: { auth: false as const },
})
