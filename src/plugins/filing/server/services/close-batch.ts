import { act } from '../../../../shared/server/act'
import { inTransaction, query } from '../../../../shared/server/database'
import type { Verb } from '../../../../shared/server/flows'
import type { Moment } from '../../../../shared/pure/workflow'
import { BATCH } from '../facts/filing-facts'
import { bindingOf } from './binding-of'
import { moveAll } from './determine-list'

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

/** Demands of a batch returned to their city, whose day to answer has passed. */
export async function unanswered(batch: number, at: Moment): Promise<string[]> {
  const rows = await query<{ document_id: string }>(
    `select document_id from demands where batch_id = $1 and state = 'returned-to-city' and city_answer_by <= $2::timestamptz`,
    [batch, at.arrivedAt.toISOString()],
  )
  return rows.map((row) => row.document_id)
}
