import { act } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../../shared/server/flows/flows'
import { CITY_LIST } from '../../contract'
import { createRows } from '../../../../shared/server/flows/create-rows'
import { batchFlow } from '../../domain/batch-flow'

/** R01: opens a batch and creates a list for every city. */
export const openBatch: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const result = await act(bindingOf(batchFlow), 'open', documentIds, context)
    const cities = await query<{ code: string; name: string }>('select code, name from cities order by code')
    for (const { after: batch } of result.done) {
      // Only pilot batches have city lists: providers apply to the province directly (§3(1)).
      if (batch.kind !== 'pilot') continue
      await createRows(
        CITY_LIST,
        'create',
        cities.map((city) => ({ title: `${batch.name} · ${city.name}`, batch: batch.id, cityCode: city.code })),
        context,
      )
    }
    return result
  })
