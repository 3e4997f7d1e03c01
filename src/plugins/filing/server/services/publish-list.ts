import { act } from '../../../../shared/server/act'
import { inTransaction, selectRows } from '../../../../shared/server/database'
import { bindingOf, type Verb } from '../../../../shared/server/flows'
import { LIST } from '../../contract'
import { supersede, type ListKey } from './supersede-list'

/** R16, R33: publishes an edition in the place of the one before; there is no moment without a public list. */
export const publishList: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const lists = await selectRows<ListKey & { state: string }>(LIST, 'document_id = any($1::text[])', [documentIds])
    for (const list of lists) if (list.state === 'determined') await supersede(list, 'published', context)
    return act(bindingOf(LIST), 'publish', documentIds, context)
  })
