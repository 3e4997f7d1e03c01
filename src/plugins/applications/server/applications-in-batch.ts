import { query } from '../../../shared/server/database/database'
import type { ApplicationsInBatch } from '../domain/batch-contribution'
import type { BatchRow } from '../../filing/contract'
import { applicationFlow } from '../domain/application-flow'
import { sqlIn } from '../../../shared/pure/state-sets'

/** Number of submitted, undecided applications per batch, by documentId. */
export async function applicationsInBatch(rows: readonly BatchRow[]): Promise<Map<string, ApplicationsInBatch>> {
  const counts = await query<{ batch: number; left: number }>(
    `select batch_id as batch, count(*)::int as left from applications
     where batch_id = any($1::int[]) and ${sqlIn(applicationFlow, 'undecided')} group by 1`,
    [rows.map(({ id }) => id)],
  )
  const left = new Map(counts.map((count) => [count.batch, count.left]))
  return new Map(rows.map(({ documentId, id }) => [documentId, { applicationsLeft: left.get(id) ?? 0 }]))
}
