import { query, selectRows } from '../../../../shared/server/database/database'
import { BATCH, EXTENSION } from '../../contract'
import type { Extension } from '../../domain/windows'
import type { BatchRow } from '../../domain/batch-guards'

export interface ExtensionRow extends Extension {
  batch: number
}

/** Batches by numeric id, with their extensions: two queries for any number of ids. */
export async function batchesWithExtensions(
  ids: readonly number[],
): Promise<{ batches: Map<number, BatchRow>; extensions: Map<number, ExtensionRow[]> }> {
  const wanted = [...new Set(ids)]
  const batches = await selectRows<BatchRow>(BATCH, 'id = any($1::int[])', [wanted])
  const extensions = await selectRows<ExtensionRow>(EXTENSION, 'batch_id = any($1::int[])', [wanted])
  const byBatch = new Map<number, ExtensionRow[]>()
  for (const extension of extensions) byBatch.set(extension.batch, [...(byBatch.get(extension.batch) ?? []), extension])
  return { batches: new Map(batches.map((batch) => [batch.id, batch])), extensions: byBatch }
}

/** Cities that have a current liaison (R18). */
export async function citiesWithLiaison(cityCodes: readonly string[]): Promise<Set<string>> {
  const rows = await query<{ city_code: string }>(
    `select city_code from liaisons where state = 'current' and city_code = any($1::text[])`,
    [[...new Set(cityCodes)]],
  )
  return new Set(rows.map((row) => row.city_code))
}
