import type { Context, Next } from 'koa'
import { Refused } from '../pure/refusal'
import { refuse } from '../pure/read-query'

/**
 * Koa middleware before the generated lists: Strapi hands `_q` to the database as it came, and an object in the place
 * of the text to search for ended as an accident (500).
 */
export const panelQueriesMiddleware = () => async (ctx: Context, next: Next) => {
  const { _q: sought } = ctx.query as Record<string, unknown>
  if (ctx.path.startsWith('/content-manager/') && sought !== undefined && typeof sought !== 'string')
    throw new Refused(
      refuse('query-not-allowed', { parameter: '_q', value: JSON.stringify(sought).slice(0, 60), allowed: 'text' }),
    )
  await next()
}
