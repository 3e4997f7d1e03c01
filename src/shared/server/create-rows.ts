import { insertRows, newDocumentId, type Row } from './database'
import { bindingOf, type VerbContext } from './flows'
import { recordHistory } from './history'

/** Creates rows of a type that only verbs write: history first, as the guard trigger demands. */
export async function createRows<T = Row>(
  uid: string,
  action: string,
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

function placeOf(attribute: string | readonly string[], row: Row): { cityCode?: string; alsoCityCode?: string } {
  const [cityCode, alsoCityCode] = [attribute].flat().map((name) => row[name] as string | undefined)
  return { cityCode, alsoCityCode }
}
