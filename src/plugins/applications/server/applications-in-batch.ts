import { query } from '../../../shared/server/database/database'
import type { Subject } from '../../../shared/pure/workflow'
import type { ApplicationsInBatch } from '../domain/batch-contribution'

/** How many applications of a batch are submitted and not yet decided, by documentId of the batch. */
export async function applicationsInBatch(subjects: readonly Subject[]): Promise<Map<string, ApplicationsInBatch>> {
  const rows = subjects as readonly (Subject & { id?: number })[]
  const counts = await query<{ batch: number; left: number }>(
    `select batch_id as batch, count(*)::int as left from applications
     where batch_id = any($1::int[]) and state in ('submitted', 'returned', 'accepted', 'in-review', 'concluded') group by 1`,
    [rows.map(({ id }) => id)],
  )
  const left = new Map(counts.map((count) => [count.batch, count.left]))
  return new Map(rows.map(({ documentId, id }) => [documentId, { applicationsLeft: left.get(Number(id)) ?? 0 }]))
}
