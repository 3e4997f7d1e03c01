import { query } from '../../../../shared/server/database/database'

/**
 * Locks the batches of demands or applications against closing and determination while an action on them runs. Batches
 * are always locked before their demands and applications, to avoid deadlocks.
 * @param rows SQL to select from what is filed in batches, with `batch_id` and `document_id`.
 */
export const lockBatchesOf =
  (rows: string) =>
  async (documentIds: readonly string[]): Promise<void> => {
    await query(
      `select 1 from batches where id in (select batch_id from ${rows} filed where document_id = any($1::text[])) order by id for share`,
      [documentIds],
    )
  }
