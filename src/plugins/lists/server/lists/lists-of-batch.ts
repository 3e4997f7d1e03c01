import { query } from '../../../../shared/server/database/database'
import type { ListsOfBatch } from '../../domain/batch-contribution'
import type { BatchRow } from '../../../filing/contract'

/** State of the public lists, by documentId of the batch. */
export async function listsOfBatch(rows: readonly BatchRow[]): Promise<Map<string, ListsOfBatch>> {
  const newest = await query<{ batch: number; list: string | null; announced: boolean }>(
    `select b.id as batch,
        (select n.state from (select distinct on (l.kind) l.state from lists l where l.batch_id = b.id
          and l.kind <> 'recommendation' order by l.kind, l.list_version desc) n order by n.state = 'published' limit 1) as list,
        exists (select 1 from lists l where l.batch_id = b.id and l.state = 'announced') as announced
     from unnest($1::int[]) b(id)`,
    [rows.map(({ id }) => id)],
  )
  const byBatch = new Map(newest.map((row) => [row.batch, row]))
  return new Map(
    rows.map(({ documentId, id }) => {
      const { list = null, announced = false } = byBatch.get(id) ?? {}
      return [documentId, { newestList: list, announced }]
    }),
  )
}
