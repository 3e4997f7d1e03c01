import { DEMAND } from '../../contract'
import { settledBefore } from '../../../../shared/pure/settling'
import { sqlIn } from '../../../../shared/pure/state-sets'
import type { Moment } from '../../../../shared/pure/workflow'
import { actAll } from '../../../../shared/server/flows/act'
import { query } from '../../../../shared/server/database/database'
import { bindingOf, following, type VerbContext } from '../../../../shared/server/flows/flows'
import { demandFlow } from '../../domain/demand-flow'
import { reasonWithout, type Unanswered } from '../../domain/unanswered'

/** A demand that nobody answered in time, and why it ends. */
export interface EndedDemand {
  documentId: string
  reason: string
}

/** Moves all demands or none: one that cannot move stops the list. */
export const moveAll = (
  action: 'propose' | 'not-propose' | 'list' | 'not-list',
  ids: readonly string[],
  context: VerbContext,
  reasonOf: (documentId: string) => string | null | undefined = () => null,
): Promise<unknown> =>
  actAll(bindingOf(demandFlow), action, ids, {
    ...following(context),
    reasonOf: ({ documentId }) => {
      const reason = reasonOf(documentId)
      return reason === '' ? null : (reason ?? null)
    },
  })

/** R33: the results of a batch take effect with the publication of its list; each keeps the reason it was given. */
export async function publishDemandResults(batch: number, context: VerbContext): Promise<void> {
  const rows = await query<{ id: string; state: string; reason: string | null }>(
    `select d.document_id as id, d.state, (select h.reason from desk_history h where h.subject_uid = $2
        and h.subject_id = d.document_id and h.action = 'not-propose' order by h.id desc limit 1) as reason
     from demands d where d.batch_id = $1 and ${sqlIn(demandFlow, 'unpublished', 'd.state')} order by d.id for update of d`,
    [batch, DEMAND],
  )
  const reasons = new Map(rows.map(({ id, reason }) => [id, reason]))
  const of = (wanted: string): string[] => rows.filter(({ state }) => state === wanted).map(({ id }) => id)
  await moveAll('list', of('proposed'), context)
  await moveAll('not-list', of('not-proposed'), context, (id) => reasons.get(id))
}

/** Moves demands that nobody answered, each with its reason. */
export async function endUnanswered(
  action: 'not-propose' | 'not-list',
  demands: readonly EndedDemand[],
  context: VerbContext,
): Promise<void> {
  const reasons = new Map(demands.map(({ documentId, reason }) => [documentId, reason]))
  await moveAll(action, [...reasons.keys()], context, (documentId) => reasons.get(documentId))
}

/**
 * Returned demands of a batch whose deadline has passed, with no request that arrived before it still in progress
 * (R02).
 */
export const unanswered = (batch: number, at: Moment): Promise<EndedDemand[]> =>
  ending(`d.state = 'returned-to-city' and d.city_answer_by <= $2::timestamptz`, [
    batch,
    settledBefore(at.arrivedAt).toISOString(),
  ])

/** Demands of a batch that ends before anybody answered them. */
export const leftOver = (batch: number): Promise<EndedDemand[]> =>
  ending(sqlIn(demandFlow, 'unanswered', 'd.state'), [batch])

async function ending(condition: string, params: readonly unknown[]): Promise<EndedDemand[]> {
  const rows = await query<Unanswered & { documentId: string }>(
    `select d.document_id as "documentId", d.state, c.name as "cityName" from demands d join cities c on c.code = d.city_code
     where d.batch_id = $1 and ${condition} order by d.id for update of d`,
    params,
  )
  return rows.map((row) => ({ documentId: row.documentId, reason: reasonWithout(row) }))
}
