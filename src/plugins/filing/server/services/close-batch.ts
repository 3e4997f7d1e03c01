import { act } from '../../../../shared/server/flows/act'
import { inTransaction } from '../../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../../shared/server/flows/flows'
import { endUnanswered, leftOver } from './settle-demands'
import { batchFlow } from '../../domain/batch-flow'

/** Closes a batch; demands that nobody answered in time end as not listed, with the reason (R33, S41). */
export const closeBatch: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const result = await act(bindingOf(batchFlow), 'close', documentIds, context)
    for (const { after } of result.done) await endUnanswered('not-list', await leftOver(after.id), context)
    return result
  })
