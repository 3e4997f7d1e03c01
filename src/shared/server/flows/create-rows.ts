import type { RecordAction } from '../../pure/record-words'
import { insertRows, newDocumentId, type Row } from '../database/database'
import { publish } from './events'
import { bindingOf, type VerbContext } from './flows'
import { recordHistory } from './history'
import type { Begun, EventsOf } from '../../pure/events'

/**
 * Creates rows of a type that has a flow: history first, as the guard trigger demands. Runs in the surrounding transaction.
 * @param action how they come into being; the history names it.
 * @returns the rows as stored, in the order given.
 */
export async function createRows<T = Row>(
  uid: string,
  action: RecordAction,
  rows: readonly Row[],
  context: VerbContext,
  reason?: string,
): Promise<T[]> {
  const { flow, cityAttribute = 'cityCode' } = bindingOf(uid)
  const withIds = rows.map(
    (row): Row => ({
      documentId: newDocumentId(),
      version: 1,
      state: flow.initial,
      createdAt: context.at.now.toISOString(),
      updatedAt: context.at.now.toISOString(),
      ...row,
    }),
  )
  await recordHistory(
    withIds.map((row) => ({
      ...placeOf(cityAttribute, row),
      uid,
      documentId: String(row.documentId),
      version: Number(row.version),
      from: null,
      to: String(row.state),
      action,
      creditCode: row.creditCode as string | undefined,
      reason,
    })),
    context.actor,
    context.at,
  )
  return insertRows<T>(uid, withIds)
}

/** Tells of rows that an act wrote beside its subject: they, and not the subject, are what people hear about. */
export async function tellOf(event: EventsOf<Begun>, rows: readonly Row[], context: VerbContext): Promise<void> {
  const begun = rows.map(
    (row): Begun => ({
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
