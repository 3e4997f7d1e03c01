import { settledBefore } from '../../../../shared/pure/settling'
import type { Moment } from '../../../../shared/pure/workflow'
import { actAll } from '../../../../shared/server/flows/act'
import { query } from '../../../../shared/server/database/database'
import { bindingOf, following, type VerbContext } from '../../../../shared/server/flows/flows'
import { demandFlow } from '../../domain/demand-flow'

/** Moves all demands or none: one that cannot move stops the list. */
export async function moveAll(
  action: 'list' | 'not-list',
  ids: readonly string[],
  context: VerbContext,
): Promise<void> {
  const input = context.input.reason ? { reason: context.input.reason } : {}
  await actAll(bindingOf(demandFlow), action, ids, { ...following(context), remember: () => input })
}

/**
 * Returned demands of a batch whose deadline has passed, with no request that arrived before it still in progress
 * (R02).
 */
export async function unanswered(batch: number, at: Moment): Promise<string[]> {
  const rows = await query<{ document_id: string }>(
    `select document_id from demands where batch_id = $1 and state = 'returned-to-city' and city_answer_by <= $2::timestamptz`,
    [batch, settledBefore(at.arrivedAt).toISOString()],
  )
  return rows.map((row) => row.document_id)
}
