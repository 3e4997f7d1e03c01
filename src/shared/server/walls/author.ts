import { clip } from '../../pure/brief'
import type { Context } from 'koa'
import type { Actor } from '../../pure/actor'
import { isBooting } from '../process/boot-lock'
import { execute } from '../database/database'

/** For whom a connection writes; triggers record it. Read in SQL by `desk_author()`. */
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
  agent: ctx ? clip(ctx.get('User-Agent').replace(/\p{C}/gu, ''), 200) || null : null,
  requestId: (ctx?.state.requestId as string | undefined) ?? null,
})

const BOOT = JSON.stringify({ id: 'system', kind: 'boot', name: '系统' })
const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Sets the author of a write. Reads have none: each new author costs its connection a round trip. */
export function rememberAuthor(ctx: Context, { id, kind, name }: Actor): void {
  const author: Author = { id, kind, name, ...traceOf(ctx) }
  ctx.state.author = READS.has(ctx.method) ? '' : JSON.stringify(author)
}

/** The setting `app.author`: empty for the system, and before the actor is known. */
export const authorSetting = (request: Context | undefined): string =>
  request ? ((request.state.author as string | undefined) ?? '') : isBooting() ? BOOT : ''

/** In a transaction: triggers record the reason with what `change` writes, and not with later writes. */
export async function withReason<T>(reason: string, change: () => Promise<T>): Promise<T> {
  await giveReason(reason)
  const result = await change()
  await giveReason('')
  return result
}

const giveReason = (reason: string): Promise<void> => execute(`select set_config('app.reason', $1, true)`, [reason])
