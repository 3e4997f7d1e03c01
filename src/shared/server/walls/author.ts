import type { Context } from 'koa'
import type { Actor } from '../../pure/actor'
import { isBooting } from '../process/boot-lock'
import { execute } from '../database/database'

/** Whom a connection writes for: what triggers record beside a change. Read in SQL by `desk_author()`. */
export interface Author {
  id: string
  kind: string
  name: string
  ip: string | null
  agent: string | null
  requestId: string | null
}

/** Where a request came from. */
export interface Trace {
  ip: string | null
  agent: string | null
  requestId: string | null
}

export const traceOf = (ctx: Context | undefined): Trace => ({
  ip: ctx?.ip ?? null,
  agent: ctx ? ctx.get('User-Agent').replace(/\p{C}/gu, '').slice(0, 200) || null : null,
  requestId: (ctx?.state.requestId as string | undefined) ?? null,
})

const BOOT = JSON.stringify({ id: 'system', kind: 'boot', name: '系统' })
const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Remembers whom a request writes for. A read has no author: each new one costs its connection a round trip. */
export function rememberAuthor(ctx: Context, { id, kind, name }: Actor): void {
  const author: Author = { id, kind, name, ...traceOf(ctx) }
  ctx.state.author = READS.has(ctx.method) ? '' : JSON.stringify(author)
}

/** The setting `app.author`: empty for the system, and for a request nobody has decided about yet. */
export const authorSetting = (request: Context | undefined): string =>
  request ? ((request.state.author as string | undefined) ?? '') : isBooting() ? BOOT : ''

/** In a transaction: triggers record the reason beside what `change` writes, and beside nothing that follows it. */
export async function withReason<T>(reason: string, change: () => Promise<T>): Promise<T> {
  await giveReason(reason)
  const result = await change()
  await giveReason('')
  return result
}

const giveReason = (reason: string): Promise<void> => execute(`select set_config('app.reason', $1, true)`, [reason])
