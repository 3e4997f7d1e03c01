import { defineRefusals, type Refusal } from '../../pure/refusal'
import type { Moment, Subject } from '../../pure/workflow'
import { databaseNow } from '../database/clock'
import { query } from '../database/database'
import type { FlowBinding } from './flows'

export const refuse = defineRefusals({
  'changed-after-arrival': {
    status: 409,
    zh: '系统收到本次请求后，所提交的内容又被修改，本次请求未予办理，请核对内容后重新提交',
    en: 'What was to be submitted has been changed by a request that arrived after this one; check it and submit again',
  },
})

/**
 * Subjects that a request which arrived later has already changed, or whose drawn-in rows it has changed: requests may
 * overtake each other in the queue, so an edit after the close could end up in what was submitted before it. For
 * drawn-in rows only changes by the organisation itself count: an action of staff must not make a punctual applicant
 * late.
 */
export async function overtaken(
  { uid, draws = [] }: FlowBinding,
  subjects: readonly Subject[],
  { arrivedAt }: Moment,
): Promise<Map<string, Refusal>> {
  if (subjects.length === 0) return new Map()
  const rows = await query<{ id: string }>(
    `select s.id from unnest($1::text[], $2::text[], $6::text[]) as s (id, owner, city) where exists (
       select 1 from desk_history h where h.changes is null and h.arrived_at > $3::timestamptz and h.arrived_at <= $7::timestamptz and (
         h.subject_uid = $4 and h.subject_id = s.id and h.from_state is not null
         or h.subject_uid = any($5::text[]) and (h.credit_code = s.owner and h.actor_kind = 'account'
           or s.owner is null and h.city_code = s.city and h.actor_kind = 'city')))`,
    [
      subjects.map(({ documentId }) => documentId),
      subjects.map(({ creditCode }) => creditCode ?? null),
      arrivedAt.toISOString(),
      uid,
      draws,
      subjects.map(({ cityCode }) => cityCode ?? null),
      // Ignore lines dated in the future by a clock that was wrong.
      databaseNow().toISOString(),
    ],
  )
  return new Map(rows.map(({ id }) => [id, refuse('changed-after-arrival')]))
}
