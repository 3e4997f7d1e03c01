import type { Context } from 'koa'
import { Refused } from '../../../../shared/pure/refusal'
import { refuse as refuseQuery } from '../../../../shared/pure/read-query'
import { searchForms } from '../../../../shared/pure/search-forms'
import { accountActorOf, staffActorOf } from '../../../../shared/server/actors'
import { query, type Row } from '../../../../shared/server/database'

const PAGE = 50
const OWN = 20

/** GET /api/my/logins: the last lines about the own account; row-level security shows no others. */
export async function myLogins(ctx: Context): Promise<void> {
  const { id } = await accountActorOf(ctx)
  const rows = await query<Row>(
    `select at, event, outcome, ip, agent from desk_login where subject = $1 order by id desc limit ${OWN}`,
    [id],
  )
  ctx.body = { data: rows, meta: {} }
}

/** GET /desk/logins: the record of logins, newest first; `before` is the number of the last line of the page before. */
export async function listLogins(ctx: Context): Promise<void> {
  await staffActorOf(ctx)
  const { before, outcome, q, ...unknown } = ctx.query as Record<string, unknown>
  for (const [parameter, value] of Object.entries(unknown)) no(parameter, value)
  const rows = await query<Row & { id: string }>(
    `select id, at, kind, event, outcome, subject, identifier, left(identifier_mac, 12) as mark, ip, agent,
        actor_name as "actorName", reason
     from desk_login
     where ($1::bigint is null or id < $1) and ($2::text is null or (outcome = 'ok') = ($2 = 'ok'))
       and ($3::text[] is null or ip = any($3) or subject = any($3)
         or exists (select from unnest($3::text[]) form where position(lower(form) in lower(identifier)) > 0))
     order by id desc limit ${PAGE + 1}`,
    [integer(before), choice(outcome), text(q)],
  )
  const page = rows.slice(0, PAGE)
  ctx.body = { data: page, meta: { next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null } }
}

function no(parameter: string, value: unknown, allowed: unknown = ['before', 'outcome', 'q']): never {
  throw new Refused(refuseQuery('query-not-allowed', { parameter, value, allowed }))
}

const integer = (value: unknown): string | null =>
  value === undefined ? null : /^\d{1,18}$/.test(String(value)) ? String(value) : no('before', value, '1 – 10¹⁸')

const choice = (value: unknown): string | null =>
  value === undefined ? null : value === 'ok' || value === 'refused' ? value : no('outcome', value, ['ok', 'refused'])

/** The spellings of what is looked for; null for nothing. */
function text(value: unknown): string[] | null {
  if (value === undefined) return null
  if (typeof value !== 'string' || value.length > 200 || value.includes('\0')) return no('q', value, '≤ 200')
  const forms = searchForms(value)
  return forms.length > 0 ? forms : null
}
