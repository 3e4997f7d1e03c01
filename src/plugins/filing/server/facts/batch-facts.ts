import { settledBefore } from '../../../../shared/pure/settling'
import { query } from '../../../../shared/server/database/database'
import type { Moment } from '../../../../shared/pure/workflow'
import type { BatchFacts, BatchRow } from '../../domain/batch-guards'
import { batchesWithExtensions } from './filing-facts'
import { demandFlow } from '../../domain/demand-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

export async function batchFacts(rows: readonly BatchRow[], at: Moment): Promise<Map<string, BatchFacts>> {
  const ids = rows.map((row) => row.id)
  const { extensions } = await batchesWithExtensions(ids)
  const open = await query<{ kind: string; id: number; name: string }>(
    `select kind, id, name from batches where state = 'open' and parallel is not true`,
  )
  const counts = await countsOf(ids, at)
  return new Map(
    rows.map((row) => {
      const count = counts.get(row.id)
      const other = row.parallel ? undefined : open.find((batch) => batch.kind === row.kind && batch.id !== row.id)
      return [
        row.documentId,
        {
          otherOpen: other?.name ?? null,
          extensions: extensions.get(row.id) ?? [],
          unconcluded: count?.unconcluded ?? 0,
          concluded: count?.concluded ?? 0,
          answering: count?.answering ?? 0,
        },
      ]
    }),
  )
}

interface Counts {
  unconcluded: number
  concluded: number
  answering: number
}

async function countsOf(ids: readonly number[], at: Moment): Promise<Map<number, Counts>> {
  const rows = await query<Counts & { id: number }>(
    `select b.id,
        (select count(*)::int from demands d where d.batch_id = b.id
          and (d.state = 'recommended' or d.state = 'in-review' and d.review_conclusion is null)) as unconcluded,
        (select count(*)::int from demands d where d.batch_id = b.id and d.state = 'in-review' and d.review_conclusion is not null) as concluded,
        (select count(*)::int from demands d where d.batch_id = b.id and d.city_answer_by > $2::timestamptz
          and ${sqlIn(demandFlow, 'answering', 'd.state')}) as answering
     from batches b where b.id = any($1::int[])`,
    [ids, settledBefore(at.arrivedAt).toISOString()],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
