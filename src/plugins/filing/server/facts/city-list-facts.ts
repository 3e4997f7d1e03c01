import { query } from '../../../../shared/server/database/database'
import type { Moment } from '../../../../shared/pure/workflow'
import type { CityListFacts, CityListRow } from '../../domain/city-list-flow'
import { batchesWithExtensions } from './filing-facts'
import type { BatchRow } from '../../domain/batch-guards'
import { demandFlow } from '../../domain/demand-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

export async function cityListFacts(rows: readonly CityListRow[], at: Moment): Promise<Map<string, CityListFacts>> {
  const { batches, extensions } = await batchesWithExtensions(rows.map((row) => row.batch))
  const counts = await query<{ key: string; recommended: number; unfrozen: number; answering: boolean }>(
    `select batch_id || '|' || city_code as key,
        count(*) filter (where ${sqlIn(demandFlow, 'recommended')})::int as recommended,
        count(*) filter (where state = 'recommended' and city_list_version is null)::int as unfrozen,
        bool_or(city_answer_by > $3::timestamptz) as answering
     from demands where batch_id = any($1::int[]) and city_code = any($2::text[]) group by 1`,
    [rows.map((row) => row.batch), rows.map((row) => row.cityCode), at.arrivedAt.toISOString()],
  )
  const byKey = new Map(counts.map((count) => [count.key, count]))
  return new Map(
    rows.map((row) => {
      const count = byKey.get(`${row.batch}|${row.cityCode}`)
      return [
        row.documentId,
        {
          batch: batches.get(row.batch) as BatchRow,
          extensions: extensions.get(row.batch) ?? [],
          recommended: count?.recommended ?? 0,
          unfrozen: count?.unfrozen ?? 0,
          answering: count?.answering ?? false,
        },
      ]
    }),
  )
}
