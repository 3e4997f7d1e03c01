import type { Context } from 'koa'
import { Refused } from '../../../../shared/pure/refusal'
import { refuse as refuseQuery } from '../../../../shared/pure/read-query'
import { searchForms } from '../../../../shared/pure/search-forms'
import type { Label } from '../../../../shared/pure/workflow'
import { accountActorOf, staffActorOf } from '../../../../shared/server/walls/actors'
import { query, type Row } from '../../../../shared/server/database/database'
import { settingLabel } from '../../../../shared/server/settings/settings'

const PAGE = 50
const OWN = 20
const OUTCOMES = ['ok', 'refused']
const SUBJECTS = ['logins', 'changes']
/** Events that change nothing. */
const SIGNING_IN = ['login', 'logout', 'reset-requested', 'token-replayed']

/**
 * GET /api/my/logins: the latest lines about the own account; row-level security hides others. Network addresses of
 * staff are left out.
 */
export async function myLogins(ctx: Context): Promise<void> {
  const { id } = await accountActorOf(ctx)
  const rows = await query<Row>(
    `select at, event, outcome, case when actor_id is null then ip end as ip, case when actor_id is null then agent end as agent
     from desk_login where subject = $1 order by id desc limit ${OWN}`,
    [id],
  )
  ctx.body = { data: rows, meta: {} }
}

/**
 * GET /identity/logins: the security record, newest first; `before` is the number of the last line of the previous
 * page.
 */
export async function readLogins(ctx: Context): Promise<void> {
  await staffActorOf(ctx)
  const { before, outcome, q, about, ...unknown } = ctx.query as Record<string, unknown>
  for (const [parameter, value] of Object.entries(unknown)) no(parameter, value)
  const rows = await query<Row & { id: string; kind: string; identifier: string | null }>(
    `select id, at, kind, event, outcome, subject, identifier, left(identifier_mac, 12) as mark, ip, agent,
        actor_name as "actorName", reason, request_id as "requestId", before, after
     from desk_login
     where ($1::bigint is null or id < $1) and ($2::text is null or (outcome = 'ok') = ($2 = 'ok'))
       and ($3::text[] is null or ip = any($3) or subject = any($3) or actor_id = any($3) or request_id = any($3)
         or exists (select from unnest($3::text[]) form where position(lower(form) in lower(identifier)) > 0))
       and ($4::text is null or (event = any('{${SIGNING_IN.join(',')}}')) = ($4 = 'logins'))
     order by id desc limit ${PAGE + 1}`,
    [integer(before), choice('outcome', outcome, OUTCOMES), text(q), choice('about', about, SUBJECTS)],
  )
  const page = rows.slice(0, PAGE)
  const data = page.map((line) => ({ ...line, label: labelOf(line) }))
  ctx.body = { data, meta: { next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null } }
}

const labelOf = ({ kind, identifier }: { kind: string; identifier: string | null }): Label | null =>
  (kind === 'setting' && identifier !== null && settingLabel(identifier)) || null

function no(parameter: string, value: unknown, allowed: unknown = ['before', 'outcome', 'q', 'about']): never {
  throw new Refused(refuseQuery('query-not-allowed', { parameter, value, allowed }))
}

const integer = (value: unknown): string | null =>
  value === undefined ? null : /^\d{1,18}$/.test(String(value)) ? String(value) : no('before', value, '1 – 10¹⁸')

const choice = (name: string, value: unknown, allowed: readonly string[]): string | null =>
  value === undefined ? null : typeof value === 'string' && allowed.includes(value) ? value : no(name, value, allowed)

/** Spellings of the search text; null for none. */
function text(value: unknown): string[] | null {
  if (value === undefined) return null
  if (typeof value !== 'string' || value.length > 200 || value.includes('\0')) return no('q', value, '≤ 200')
  const forms = searchForms(value)
  return forms.length > 0 ? forms : null
}
