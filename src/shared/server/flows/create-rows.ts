import type { RecordAction } from '../../pure/record-words'
import { insertRows, newDocumentId, type Row } from '../database/database'
import { publish, type ActedBy } from './events'
import { bindingOf, type VerbContext } from './flows'
import { recordHistory } from './history'
import type { Created, EventsOf } from '../../pure/events'

/** How rows begin: the line of history that each of them gets. */
export interface FirstLine {
  action: RecordAction
  /** The state it begins in, where the row has none of its own. */
  to?: string
  reason?: string
  /** What the history keeps beside the row. */
  input?: Row
  /** Attribute with the city's code, where it is not called `cityCode`; with two, both cities see the line. */
  cityAttribute?: string | readonly string[]
}

/**
 * Inserts rows of one type, each with the line of history that it begins with: history first, as the guard trigger
 * demands. Runs in the surrounding transaction.
 * @param rows attribute values; document ids are filled in.
 * @returns the rows as stored, in the order given.
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
 * Creates rows of a type that has a flow, in its initial state. Runs in the surrounding transaction.
 * @param action how they come into being; the history names it.
 * @returns the rows as stored, in the order given.
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

/** Tells of rows that an act wrote beside its subject: they, and not the subject, are what people hear about. */
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
