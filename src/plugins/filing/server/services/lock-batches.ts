import { query } from '../../../../shared/server/database/database'

/**
 * Keeps the batches of demands or applications as they are while an act on these runs: an act that arrived in time must not end in
 * a batch that is being closed or determined. Batches are locked before them everywhere, so that nobody waits in a
 * circle.
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
