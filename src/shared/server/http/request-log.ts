import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'
import { randomUUID } from 'node:crypto'
import type { Actor } from '../../pure/actor'
import { truncatedAddress } from '../../pure/client-address'
import { isRequestId } from '../../pure/log-line'

/**
 * Koa middleware in place of `strapi::logger`: one line per request, with an id that the answer carries too. Never the
 * query (which contains names and phones), nor names of users: only the account's id and a truncated address. Sign-ins
 * are in the login records.
 */
export const requestLogMiddleware = (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  hearLateFailures(strapi)
  return async (ctx: Context, next: Next) => {
    const from = performance.now()
    const given = ctx.get('X-Request-Id')
    const requestId = isRequestId(given) ? given : randomUUID()
    ctx.state.requestId = requestId
    ctx.set('X-Request-Id', requestId)
    await next()
    const { actor } = ctx.state as { actor?: { actor: Actor } }
    const parts = [
      ctx.method,
      ctx.path,
      ctx.status,
      `${Math.ceil(performance.now() - from)} ms`,
      actor?.actor.id ?? '-',
      truncatedAddress(ctx.ip),
    ]
    strapi.log.http(parts.join(' '))
  }
}

/** Errors after the middlewares (mostly in streams) would bypass the log: Koa prints them itself. */
function hearLateFailures(strapi: Core.Strapi): void {
  strapi.server.app.on('error', (error: Error & { status?: number; expose?: boolean; code?: string }) => {
    const gone = /^(ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE|HPE_\w+)$/.test(error.code ?? '')
    if (!gone && !error.expose && error.status !== 404) strapi.log.error(error)
  })
}
