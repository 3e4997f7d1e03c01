import { defineRefusals, Refused, type Refusal } from '../../pure/refusal'
import { decide, type Action, type Moment, type Subject } from '../../pure/workflow'
import type { Actor } from '../../pure/actor'
import { mustBeSeparate } from '../walls/actors'
import { inTransaction, query, tableOf, toAttributes, toColumns, type Row } from '../database/database'
import { publish } from './events'
import { recordActs } from './history'
import type { ActResult, FlowBinding, Outcome } from './flows'
import { overtaken } from './overtaken'

export const refuse = defineRefusals({
  'not-found': {
    status: 404,
    zh: '未找到该事项，可能已删除或不在您的查看范围内',
    en: 'No such item, or none that you may see',
  },
  'changed-meanwhile': {
    status: 409,
    zh: '该事项刚刚被他人修改，请刷新后重试',
    en: 'The item was changed by someone else meanwhile; reload and try again',
  },
})

export interface ActContext<S extends Subject = Subject> {
  actor: Actor
  /** Values of the action's needs, checked against their declaration. */
  input: Row
  at: Moment
  /** The version the actor saw; any other is refused with `changed-meanwhile`. */
  version?: number
  /** Columns that a verb writes with the move. */
  extra?: (subject: S) => Row
  /** Kept in the history besides the input. */
  remember?: (subject: S) => Row
  /** The reason in the history of each subject; the input's, unless given. */
  reasonOf?: (subject: S) => string | null
  /** Writes that must exist before the event is published. */
  beforeEvent?: (moved: readonly S[]) => Promise<void>
  /** A second city that sees the history line, when a row moves between two. */
  alsoCityCode?: string
}

interface Allowed<S extends Subject> {
  subject: S
  to: string
  set: Row
}

/**
 * The only way to change a state, for any number of rows: locks and decides each, then one history insert, one
 * compare-and-set update and one event for those allowed. Runs in the surrounding transaction or opens one.
 * @param documentIds subjects; unknown or invisible ones are answered `not-found`.
 * @returns an outcome per subject, in the given order; refused rows are unchanged.
 * @throws Refused duties-not-separate for an administrator who also holds a role in the procedures.
 */
export function act<S extends Subject, F, Name extends string>(
  binding: FlowBinding<S, F, Name>,
  name: Name,
  documentIds: readonly string[],
  context: ActContext<S>,
): Promise<ActResult<S>> {
  return inTransaction(async () => {
    mustBeSeparate(context.actor)
    const subjects = await lock(binding, documentIds)
    const facts = (await binding.facts?.([...subjects.values()], context.at)) ?? new Map<string, F>()
    const allowed: Allowed<S>[] = []
    const refused = new Map<string, Outcome<S>>()
    for (const documentId of new Set(documentIds)) {
      const subject = subjects.get(documentId)
      const decision = subject
        ? decideOne(binding, name, subject, facts.get(documentId), context)
        : refuse('not-found', { documentId })
      if (decision.ok && subject)
        allowed.push({ subject, to: decision.to, set: { ...decision.set, ...context.extra?.(subject) } })
      else if (!decision.ok) refused.set(documentId, { ...decision, documentId })
    }
    const action = binding.flow.actions[name]
    const late = action?.files
      ? await overtaken(binding, allowed.map(subjectIn), context.at)
      : new Map<string, Refusal>()
    for (const [documentId, refusal] of late) refused.set(documentId, { ...refusal, documentId })
    const kept = allowed.filter(({ subject }) => !late.has(subject.documentId))
    const after = action ? await write(binding, name, action, kept, context) : new Map<string, S>()
    const done = kept.map(({ subject }) => ({
      ok: true as const,
      documentId: subject.documentId,
      before: subject,
      after: after.get(subject.documentId) as S,
    }))
    const byId = new Map<string, Outcome<S>>([...refused, ...done.map((d) => [d.documentId, d] as const)])
    return { done, results: [...new Set(documentIds)].map((id) => byId.get(id) as Outcome<S>) }
  })
}

const subjectIn = <S extends Subject>({ subject }: Allowed<S>): S => subject

/** `act` on one subject; a refusal is thrown and rolls back. */
export async function actOne<S extends Subject, F, Name extends string>(
  binding: FlowBinding<S, F, Name>,
  name: Name,
  documentId: string,
  context: ActContext<S>,
): Promise<{ before: S; after: S }> {
  const { results } = await act(binding, name, [documentId], context)
  const [outcome] = results
  if (!outcome || !outcome.ok) throw new Refused(outcome ?? refuse('not-found', { documentId }))
  return outcome
}

/** `act` on subjects of which none may be refused: consequences of another action happen completely or not at all. */
export async function actAll<S extends Subject, F, Name extends string>(
  binding: FlowBinding<S, F, Name>,
  name: Name,
  documentIds: readonly string[],
  context: ActContext<S>,
): Promise<void> {
  if (documentIds.length === 0) return
  const { results } = await act(binding, name, documentIds, context)
  const refused = results.find((outcome) => !outcome.ok)
  if (refused && !refused.ok) throw new Refused(refused)
}

/** Locks and reads subjects in id order, to avoid deadlocks between overlapping actions. */
export async function lock<S extends Subject, F, Name extends string>(
  binding: FlowBinding<S, F, Name>,
  documentIds: readonly string[],
): Promise<Map<string, S>> {
  await binding.lockBefore?.(documentIds)
  const rows = await query(
    `select * from "${tableOf(binding.uid)}" where document_id = any($1::text[]) order by id for update`,
    [documentIds],
  )
  return new Map(rows.map((row) => [String(row.document_id), subjectOf(binding, row)]))
}

/** A subject, read without a lock; undefined if it does not exist or is hidden by a wall. */
export async function findSubject<S extends Subject, F, Name extends string>(
  binding: FlowBinding<S, F, Name>,
  documentId: string,
): Promise<S | undefined> {
  const [row] = await query(`select * from "${tableOf(binding.uid)}" where document_id = $1`, [documentId])
  return row && subjectOf(binding, row)
}

function subjectOf<S extends Subject, F, Name extends string>(
  { uid, cityAttribute }: FlowBinding<S, F, Name>,
  row: Row,
): S {
  const subject = toAttributes<S & Row>(uid, row)
  if (!cityAttribute) return subject
  const cityCodes = [cityAttribute].flat().map((name) => String(subject[name]))
  return { ...subject, cityCode: cityCodes[0], ...(cityCodes.length > 1 ? { cityCodes } : {}) }
}

function decideOne<S extends Subject>(
  binding: FlowBinding<S>,
  name: string,
  subject: S,
  facts: unknown,
  context: ActContext<S>,
) {
  if (context.version !== undefined && context.version !== subject.version)
    return refuse('changed-meanwhile', { version: context.version, current: subject.version })
  return decide(binding.flow, name, { subject, actor: context.actor, input: context.input, facts, at: context.at })
}

async function write<S extends Subject>(
  binding: FlowBinding<S>,
  name: string,
  action: Action<never, never>,
  allowed: readonly Allowed<S>[],
  context: ActContext<S>,
): Promise<Map<string, S>> {
  if (allowed.length === 0) return new Map()
  const input = without(context.input, action.forgets)
  const lines = allowed.map(({ subject, to }) => ({ uid: binding.uid, ...lineOf(name, subject, to, input, context) }))
  await recordActs(lines, context.actor, context.at)
  const after = await move(binding, allowed, context.at)
  // The rows are locked, so a missing one was hidden by the wall or a trigger: roll back.
  if (after.size !== allowed.length) throw new Refused(refuse('changed-meanwhile'))
  await context.beforeEvent?.([...after.values()])
  if (action.event)
    await publish(
      action.event,
      allowed.map(({ subject, to }) => ({
        documentId: subject.documentId,
        from: subject.state,
        to,
        cityCode: subject.cityCode ?? null,
        creditCode: subject.creditCode ?? null,
        actor: context.actor.id,
      })),
      context,
    )
  return after
}

/** The history line of a subject; `input` without the needs that the action forgets. */
const lineOf = <S extends Subject>(action: string, subject: S, to: string, input: Row, context: ActContext<S>) => ({
  documentId: subject.documentId,
  version: subject.version + 1,
  from: subject.state,
  to,
  action,
  cityCode: subject.cityCode,
  alsoCityCode: context.alsoCityCode ?? subject.cityCodes?.[1],
  creditCode: subject.creditCode,
  expertActor: subject.expertActor,
  reason: context.reasonOf?.(subject) ?? (typeof context.input.reason === 'string' ? context.input.reason : null),
  input: { ...input, ...context.remember?.(subject) },
})

const without = (input: Row, names: readonly string[] = []): Row =>
  Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)))

/** One compare-and-set update for all rows; values may differ per row. */
async function move<S extends Subject>(
  binding: FlowBinding<S>,
  allowed: readonly Allowed<S>[],
  at: Moment,
): Promise<Map<string, S>> {
  const { uid } = binding
  const table = tableOf(uid)
  const attributes = [...new Set(allowed.flatMap(({ set }) => Object.keys(set)))]
  const rows = allowed.map(({ subject, to, set }) => {
    // Columns set only for other rows keep their value.
    const values: Row = { ...subject, ...set }
    const kept = Object.fromEntries(attributes.map((name) => [name, values[name]]))
    return { ...toColumns(uid, kept), document_id: subject.documentId, version: subject.version, state: to }
  })
  const assignments = Object.keys(toColumns(uid, Object.fromEntries(attributes.map((a) => [a, null]))))
    .map((column) => `, "${column}" = r."${column}"`)
    .join('')
  const moved = await query(
    `update "${table}" t set state = r.state, version = t.version + 1, updated_at = $2::timestamptz${assignments}
     from jsonb_populate_recordset(null::"${table}", $1::jsonb) r
     where t.document_id = r.document_id and t.version = r.version returning t.*`,
    [JSON.stringify(rows), at.now.toISOString()],
  )
  return new Map(moved.map((row) => [String(row.document_id), subjectOf(binding, row)]))
}
