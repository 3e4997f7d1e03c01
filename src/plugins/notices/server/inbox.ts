import type { Context } from 'koa'
import { Refused } from '../../../shared/pure/refusal'
import { readQuery, type ReadQuery } from '../../../shared/pure/read-query'
import { refuse } from '../../../shared/server/flows/act'
import { query } from '../../../shared/server/database/database'
import { answerWrite, ok } from '../../../shared/server/http/requests'
import { noticeAt } from '../../../shared/server/notices/registry'
import type { Reach } from './recipient'
import { paramsOf } from '../../../shared/server/http/request-parts'

interface Line extends Record<string, unknown> {
  id: number
  notice: string
}

const READABLE = {
  fields: ['id', 'notice', 'noticeLabel', 'subject', 'body', 'link', 'createdAt', 'readAt'],
  filters: { unread: 'boolean' },
  sorts: ['createdAt'],
  populates: [],
  defaultSort: 'createdAt:desc',
} as const

/** `filters[unread]=true`, also as `filters[unread][$eq]=true`: what nobody has read yet. */
function unreadOf({ where }: ReadQuery): boolean | undefined {
  const asked = where.find((condition) => 'field' in condition)
  return asked && 'field' in asked
    ? asked.operator === '$ne'
      ? asked.value !== true
      : asked.value === true
    : undefined
}

function pagination({ page, withCount }: ReadQuery, total: number): object {
  if (page.kind === 'start') return { start: page.start, limit: page.limit, ...(withCount ? { total } : {}) }
  const { page: number, pageSize } = page
  return { page: number, pageSize, ...(withCount ? { pageCount: Math.ceil(total / pageSize), total } : {}) }
}

/** A person's own messages, unread first for staff, newest first for all. */
export const readInbox =
  (reach: Reach, unreadFirst = false) =>
  async (ctx: Context): Promise<void> => {
    const { recipient } = await reach(ctx)
    const read = readQuery(ctx.query as Record<string, unknown>, READABLE)
    const unread = unreadOf(read)
    const { page, sort } = read
    const way = (sort[0]?.descending ?? true) ? 'desc' : 'asc'
    const [offset, limit] =
      page.kind === 'page' ? [(page.page - 1) * page.pageSize, page.pageSize] : [page.start, page.limit]
    const where = `recipient = $1 and channel = 'inbox' and ($2::boolean is null or (read_at is null) = $2::boolean)`
    const rows = await query<Line>(
      `select id::int, notice, subject, body, link, created_at as "createdAt", read_at as "readAt" from notices_message
         where ${where} order by ${unreadFirst ? 'read_at is not null, ' : ''}created_at ${way}, id ${way}
         limit ${limit} offset ${offset}`,
      [recipient, unread ?? null],
    )
    const [count] = await query<{ total: number; unread: number }>(
      `select count(*) filter (where $2::boolean is null or (read_at is null) = $2::boolean)::int as total,
            count(*) filter (where read_at is null)::int as unread
         from notices_message where recipient = $1 and channel = 'inbox'`,
      [recipient, unread ?? null],
    )
    ctx.body = {
      data: rows.map((row) => ({ ...row, noticeLabel: noticeAt(row.notice)?.label ?? null })),
      meta: {
        unread: count?.unread ?? 0,
        pagination: pagination(read, count?.total ?? 0),
      },
    }
  }

/** Marks one as read, once. Somebody else's is answered as one that never was. */
export const markRead =
  (reach: Reach) =>
  async (ctx: Context): Promise<void> => {
    const { actor, recipient } = await reach(ctx)
    const { id } = paramsOf(ctx, 'id')
    await answerWrite(ctx, actor, async () => {
      const [row] = await query<{ readAt: string }>(
        `update notices_message set read_at = coalesce(read_at, clock_timestamp())
           where id = $1::bigint and recipient = $2 and channel = 'inbox' returning read_at as "readAt"`,
        [/^\d{1,18}$/.test(id) ? id : '0', recipient],
      )
      if (!row) throw new Refused(refuse('not-found', { documentId: id }))
      return ok({ id: Number(id), readAt: row.readAt })
    })
  }

export const markAllRead =
  (reach: Reach) =>
  async (ctx: Context): Promise<void> => {
    const { actor, recipient } = await reach(ctx)
    await answerWrite(ctx, actor, async () => {
      const rows = await query(
        `update notices_message set read_at = clock_timestamp()
           where recipient = $1 and channel = 'inbox' and read_at is null returning id`,
        [recipient],
      )
      return ok({ read: rows.length })
    })
  }
