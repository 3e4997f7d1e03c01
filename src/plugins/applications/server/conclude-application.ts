import { act } from '../../../shared/server/flows/act'
import { inTransaction } from '../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../shared/server/flows/flows'
import { beyondWalls } from '../../../shared/server/walls/walls'
import { conclusionsOn } from './service'
import { applicationFlow } from '../domain/application-flow'

/** R13: stores the committee's conclusion with the application. */
export const concludeApplication: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const conclusions = await beyondWalls(() => conclusionsOn(documentIds))
    return act(bindingOf(applicationFlow), 'conclude', documentIds, {
      ...context,
      extra: ({ documentId }) => ({ conclusion: conclusions.get(documentId) ?? null }),
    })
  })
