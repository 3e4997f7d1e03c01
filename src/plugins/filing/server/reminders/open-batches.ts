import { query } from '../../../../shared/server/database/database'
import { BATCH } from '../../contract'
import { batchesWithExtensions, type ExtensionRow } from '../facts/filing-facts'
import type { BatchRow } from '../../domain/batch-guards'
import type { BATCH_KIND_LABELS } from '../../domain/words'

/** An open batch with the dates that reminders depend on. */
export interface Reminding {
  batch: BatchRow
  extensions: readonly ExtensionRow[]
  /** When it was opened: earlier reminders are not due. */
  openedAt: Date
}

/** The open batches of a kind; by documentId, to check one again before sending. */
export async function openBatches(
  documentId?: string,
  kind: keyof typeof BATCH_KIND_LABELS = 'pilot',
): Promise<Reminding[]> {
  const rows = await query<{ id: number; opened: string }>(
    `select b.id, (select min(h.at) from desk_history h where h.subject_uid = $1 and h.subject_id = b.document_id
        and h.to_state = 'open') as opened
     from batches b where b.kind = $3 and b.state = 'open' and ($2::text is null or b.document_id = $2)`,
    [BATCH, documentId ?? null, kind],
  )
  if (rows.length === 0) return []
  const { batches, extensions } = await batchesWithExtensions(rows.map(({ id }) => id))
  return rows.flatMap(({ id, opened }) => {
    const batch = batches.get(id)
    return batch ? [{ batch, extensions: extensions.get(id) ?? [], openedAt: new Date(opened) }] : []
  })
}
