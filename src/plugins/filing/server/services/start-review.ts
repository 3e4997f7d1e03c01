import { act } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, following, type Verb } from '../../../../shared/server/flows/flows'
import { freezeCityList } from './freeze-city-list'
import { demandFlow } from '../../domain/demand-flow'

/** Moves recommended demands into review; freezes unfrozen city lists first, so that the city cannot change them. */
export const startReview: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const open = await query<{ document_id: string }>(
      `select c.document_id from demands d join city_lists c on c.batch_id = d.batch_id and c.city_code = d.city_code
       where d.document_id = any($1::text[]) and d.state = 'recommended' and d.city_list_version is null`,
      [documentIds],
    )
    if (open.length > 0)
      await freezeCityList('freeze-late')(
        open.map((row) => row.document_id),
        following(context),
      )
    return act(bindingOf(demandFlow), 'start-review', documentIds, context)
  })
