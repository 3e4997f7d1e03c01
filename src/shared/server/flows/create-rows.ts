import type { RecordAction } from '../../pure/record-words'
import { insertRows, newDocumentId, type Row } from '../database/database'
import { publish, type ActedBy } from './events'
import { bindingOf, type VerbContext } from './flows'
import { recordHistory } from './history'
import type { Created, EventsOf } from '../../pure/events'

/** The first history line of a new row. */
export interface FirstLine {
  action: RecordAction
  /** Its first state, for rows without a flow. */
  to?: string
  reason?: string
  /** Kept in the history besides the row. */
  input?: Row
  /** Attribute with the city's code, if not `cityCode`; with two, both cities see the line. */
  cityAttribute?: string | readonly string[]
}

/**
 * Inserts rows of one type, each with its first history line: history first, as the trigger requires. Runs in the
 * surrounding transaction.
 * @param rows attribute values; document ids are filled in.
 * @returns the stored rows, in the given order.
 */
export async function insertWithHistory<T = Row>(
  uid: string,
  rows: readonly Row[],
  { action, to = 'kept', reason, input, cityAttribute = 'cityCode' }: FirstLine,
  { actor, at }: ActedBy,
): Promise<T[]> {
  const withIds = rows.map((row): Row => ({ documentId: newDocumentId(), ...row }))
  await recordHistory(
    withIds.map((row) => ({
      ...placeOf(cityAttribute, row),
      uid,
      documentId: String(row.documentId),
      version: Number(row.version ?? 1),
      from: null,
      to: typeof row.state === 'string' ? row.state : to,
      action,
      creditCode: row.creditCode as string | undefined,
      expertActor: row.expertActor as string | undefined,
      reason,
      input,
    })),
    actor,
    at,
  )
  return insertRows<T>(uid, withIds)
}

/**
 * Creates rows of a type with a flow, in its initial state. Runs in the surrounding transaction.
 * @param action recorded in the history.
 * @returns the stored rows, in the given order.
 */
export function createRows<T = Row>(
  uid: string,
  action: RecordAction,
  rows: readonly Row[],
  context: VerbContext,
  reason?: string,
): Promise<T[]> {
  const { flow, cityAttribute } = bindingOf(uid)
  const now = context.at.now.toISOString()
  const begun = rows.map((row): Row => ({ version: 1, state: flow.initial, createdAt: now, updatedAt: now, ...row }))
  return insertWithHistory<T>(uid, begun, { action, reason, cityAttribute }, context)
}

/** Publishes an event about rows that an action created besides its subject. */
export async function publishCreated(
  event: EventsOf<Created>,
  rows: readonly Row[],
  context: VerbContext,
): Promise<void> {
  const begun = rows.map(
    (row): Created => ({
      documentId: String(row.documentId),
      cityCode: (row.cityCode as string | undefined) ?? null,
      creditCode: (row.creditCode as string | undefined) ?? null,
      actor: context.actor.id,
    }),
  )
  await publish(event, begun, context)
}

function placeOf(attribute: string | readonly string[], row: Row): { cityCode?: string; alsoCityCode?: string } {
  const [cityCode, alsoCityCode] = [attribute].flat().map((name) => row[name] as string | undefined)
  return { cityCode, alsoCityCode }
}
