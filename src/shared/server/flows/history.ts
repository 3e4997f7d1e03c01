import type { RecordAction } from '../../pure/record-words'
import { mergedChanges, type Changes } from '../../pure/changes'
import type { Personal } from '../../pure/schema'
import { query, type Row } from '../database/database'
import { flowOf } from './flows'
import type { Actor } from '../../pure/actor'
import type { Moment } from '../../pure/workflow'

/** One line of a row's history (留痕). Append-only; a trigger refuses state changes without it. */
export interface HistoryEntry<A extends string = RecordAction> {
  uid: string
  documentId: string
  /** Version of the row after the action. */
  version: number
  from: string | null
  to: string
  action: A
  /** The city at that time: each city reads the history of its own period, wherever the row is now (R70). */
  cityCode?: string | null
  alsoCityCode?: string | null
  creditCode?: string | null
  /** The expert assigned to the row, who may read its history and writes it when he acts. */
  expertActor?: string | null
  reason?: string | null
  input?: Row
}

export interface HistoryLine {
  action: string
  from: string | null
  to: string
  version: number
  actorKind: string
  actorName: string
  reason: string | null
  input: Row
  at: string
  /** R02: when the request counts as arrived. */
  arrivedAt: string
}

const personal = new Map<string, Readonly<Record<string, Personal>>>()

/** Registers a type's personal values at boot; they are masked in the input of actions too. */
export const keepPersonal = (uid: string, masks: Readonly<Record<string, Personal>>): void =>
  void personal.set(uid, masks)

/** Values that the history masks: as declared by the type, or by the action. */
function masksOf({ uid, action }: HistoryEntry<string>): Record<string, Personal> {
  const asked = Object.entries(flowOf(uid)?.flow.actions[action]?.needs ?? {}).flatMap(([name, { type }]) =>
    type === 'mail' || type === 'phone' ? [[name, type] as const] : [],
  )
  return { ...Object.fromEntries(asked), ...personal.get(uid) }
}

/** The only statement that writes history; for callers with their own connection. */
export function historyStatement(
  entries: readonly HistoryEntry<string>[],
  actor: Actor,
  at: Moment,
): { text: string; values: unknown[] } {
  return {
    text: `insert into desk_history (subject_uid, subject_id, version, from_state, to_state, action, city_code, also_city_code, credit_code, expert_actor,
        reason, input, actor_kind, actor_id, actor_name, at, arrived_at)
     select e.uid, e."documentId", e.version, e."from", e."to", e.action, e."cityCode", e."alsoCityCode", e."creditCode", e."expertActor",
        e.reason, desk_kept_input(e.input, coalesce(e.masks, '{}')), $2, $3, $4, $5::timestamptz, $6::timestamptz
     from jsonb_to_recordset($1::jsonb) as e(uid text, "documentId" text, version int, "from" text, "to" text,
        action text, "cityCode" text, "alsoCityCode" text, "creditCode" text, "expertActor" text, reason text, input jsonb, masks jsonb)`,
    values: [
      JSON.stringify(entries.map((entry) => ({ ...entry, masks: masksOf(entry) }))),
      actor.kind,
      actor.id,
      actor.name,
      at.now.toISOString(),
      at.arrivedAt.toISOString(),
    ],
  }
}

/** Records actions outside flows. Must run in the transaction of the change, before it. */
export const recordHistory = (entries: readonly HistoryEntry[], actor: Actor, at: Moment): Promise<void> =>
  recordActs(entries, actor, at)

/** Records actions of flows in one statement. Must run in the transaction of the change, before it. */
export async function recordActs(entries: readonly HistoryEntry<string>[], actor: Actor, at: Moment): Promise<void> {
  if (entries.length === 0) return
  const { text, values } = historyStatement(entries, actor, at)
  await query(text, values)
}

/** Acts on one row, oldest first. */
export function historyOf(uid: string, documentId: string): Promise<HistoryLine[]> {
  return query<HistoryLine>(
    `select action, from_state as "from", to_state as "to", version, actor_kind as "actorKind", actor_name as "actorName",
        reason, input, at, arrived_at as "arrivedAt"
     from desk_history where subject_uid = $1 and subject_id = $2 and changes is null order by id`,
    [uid, documentId],
  )
}

/** A line of the record: an action, or the changes of an edit, `{ attribute: [before, after] }`. */
export interface RecordLine extends HistoryLine {
  changes: Changes | null
}

/** Acts and edits of one row, oldest first; changes of one transaction are one line. */
export async function recordOf(uid: string, documentId: string): Promise<RecordLine[]> {
  const lines = await query<RecordLine & { within: string }>(
    `select action, from_state as "from", to_state as "to", version, actor_kind as "actorKind", actor_name as "actorName",
        reason, input, changes, at, arrived_at as "arrivedAt", txid::text as "within"
     from desk_history where subject_uid = $1 and subject_id = $2 order by id`,
    [uid, documentId],
  )
  return mergedChanges(lines)
}
