import { act } from '../../../../shared/server/flows/act'
import { inTransaction } from '../../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../../shared/server/flows/flows'
import { moveAll, unanswered } from './settle-demands'
import { batchFlow } from '../../domain/batch-flow'

/** Closes a batch; returns that a city did not answer in time end as not listed (S41). */
export const closeBatch: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const result = await act(bindingOf(batchFlow), 'close', documentIds, context)
    for (const { after } of result.done) await moveAll('not-list', await unanswered(after.id, context.at), context)
    return result
  })
