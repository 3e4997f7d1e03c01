import type { Context } from 'koa'
import { refuse as refuseQuery } from '../../../../shared/pure/read-query'
import { Refused } from '../../../../shared/pure/refusal'
import { searchForms } from '../../../../shared/pure/search-forms'
import { staffActorOf } from '../../../../shared/server/walls/actors'
import { addressNow } from '../../../../shared/server/notices/people'
import { query, type Row } from '../../../../shared/server/database/database'
import { CHANNELS, MESSAGE_STATES, FAILED_STATES } from '../../domain/message-words'
import { refuse } from './refusals'
import { paramsOf } from '../../../../shared/server/http/request-parts'

const PAGE = 50
const COLUMNS = `id, created_at as "createdAt", notice, recipient, recipient_name as "recipientName", channel, address,
  subject, state, answer, answer_text as "answerText", attempts, ended_at as "endedAt", city_code as "cityCode"`
const ALLOWED = ['before', 'state', 'notice', 'channel', 'q']
const STATES = [...Object.keys(MESSAGE_STATES), 'trouble']

/**
 * GET /notices/messages: the outbox, newest first; `before` is the number of the last row of the page before. Row-level
 * security shows a city what its organisations were told and an officer what he was told himself.
 */
export async function readMessages(ctx: Context): Promise<void> {
  await staffActorOf(ctx)
  const { before, state, notice, channel, q, ...unknown } = ctx.query as Record<string, unknown>
  for (const [parameter, value] of Object.entries(unknown)) no(parameter, value, ALLOWED)
  const states = choice('state', state, STATES)
  const rows = await query<Row & { id: string }>(
    `select ${COLUMNS} from notices_message
     where ($1::bigint is null or id < $1) and ($2::text[] is null or state = any($2)) and ($3::text is null or notice = $3)
       and ($4::text is null or channel = $4) and ($5::text[] is null or exists (
         select from unnest($5::text[]) form where position(lower(form) in lower(recipient_name)) > 0
           or position(lower(form) in lower(address)) > 0 or position(lower(form) in lower(subject)) > 0))
     order by id desc limit ${PAGE + 1}`,
    [
      number('before', before),
      states === null ? null : states === 'trouble' ? FAILED_STATES : [states],
      text('notice', notice),
      choice('channel', channel, Object.keys(CHANNELS)),
      sought(text('q', q)),
    ],
  )
  const page = rows.slice(0, PAGE)
  ctx.body = { data: page, meta: { next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null } }
}

/** GET /notices/messages/:id: one of them with what it says. */
export async function readMessage(ctx: Context): Promise<void> {
  await staffActorOf(ctx)
  const [row] = await query(
    `select ${COLUMNS}, body, link, locale, message_id as "messageId", subject_uid as "subjectUid",
        subject_id as "subjectId", resends from notices_message where id = $1`,
    [messageId(ctx)],
  )
  if (!row) throw new Refused(refuse('message-unknown'))
  // What the recipient can be reached at today, where one is kept.
  ctx.body = { data: { ...row, addressNow: await addressNow(String(row.recipient)) }, meta: {} }
}

/** The number in the path. @throws Refused message-unknown also for what is no number. */
export function messageId(ctx: Context): string {
  const { id } = paramsOf(ctx, 'id')
  if (!/^\d{1,18}$/.test(id)) throw new Refused(refuse('message-unknown'))
  return id
}

function no(parameter: string, value: unknown, allowed: unknown): never {
  throw new Refused(refuseQuery('query-not-allowed', { parameter, value, allowed }))
}

const number = (parameter: string, value: unknown): string | null =>
  value === undefined ? null : /^\d{1,18}$/.test(String(value)) ? String(value) : no(parameter, value, '1 – 10¹⁸')

const choice = (parameter: string, value: unknown, options: readonly string[]): string | null =>
  value === undefined ? null : options.includes(value as string) ? (value as string) : no(parameter, value, options)

const text = (parameter: string, value: unknown): string | null =>
  value === undefined
    ? null
    : typeof value === 'string' && value.length <= 200 && !value.includes('\0')
      ? value
      : no(parameter, value, '≤ 200')

/** The spellings of what is looked for; null for nothing. */
function sought(q: string | null): string[] | null {
  const forms = searchForms(q ?? '')
  return forms.length > 0 ? forms : null
}
