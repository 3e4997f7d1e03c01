import { act } from '../../../../shared/server/flows/act'
import { inTransaction } from '../../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../../shared/server/flows/flows'
import { BATCH } from '../../contract'
import { moveAll, unanswered } from './settle-demands'

/** Closes a batch; what a city was given back and did not answer in its time ends with it, not listed (S41). */
export const closeBatch: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const result = await act(bindingOf(BATCH), 'close', documentIds, context)
    for (const { after } of result.done) {
      const { id } = after as unknown as { id: number }
      await moveAll('not-list', await unanswered(id, context.at), context)
    }
    return result
  })
