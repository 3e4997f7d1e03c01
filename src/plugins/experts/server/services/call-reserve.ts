import { query } from '../../../../shared/server/database/database'
import { publish } from '../../../../shared/server/flows/events'
import type { VerbContext } from '../../../../shared/server/flows/flows'
import { ineligibilityOf } from '../../domain/draw'
import { drawFacts, type DrawnFor } from '../facts/draw-facts'
import { makeAssignments } from './make-assignments'
import { sqlIn } from '../../../../shared/pure/state-sets'
import { assignmentFlow } from '../../domain/assignment-flow'

/**
 * R11: assigns a subject to the next reserve, in the order of the draw, who was not asked for it before and may still
 * serve; conflicts, term and register are checked again.
 * @param panel its number. @returns documentId of the reserve; undefined when none is left.
 */
export async function callReserve(panel: number, subject: number, context: VerbContext): Promise<string | undefined> {
  const [drawn] = await query<DrawnFor & { reserves: string[]; asked: string[] }>(
    `select p.id, p.size, p.specialities, p.due_at as "dueAt", coalesce(d.reserves, '[]') as reserves,
        array(select e.document_id from assignments a join experts e on e.id = a.expert_id
          where a.panel_subject_id = $2 and (${sqlIn(assignmentFlow, 'asked', 'a.state')} or a.stepped_in)) as asked
     from panels p left join lateral (
       select reserves from panel_draws where panel_id = p.id order by id desc limit 1) d on true
     where p.id = $1`,
    [panel, subject],
  )
  if (!drawn) return undefined
  const facts = await drawFacts(drawn, context.at, [subject])
  const fit = (id: string): boolean => {
    const expert = facts.experts.find(({ documentId }) => documentId === id)
    return expert !== undefined && !ineligibilityOf(expert, facts)
  }
  const next = drawn.reserves.find((id) => !drawn.asked.includes(id) && fit(id))
  if (next) await call(panel, next, [subject], context, true)
  return next
}

/** Assigns subjects to somebody who joins later, and notifies him. */
export async function call(
  panel: number,
  expert: string,
  subjects: readonly number[],
  context: VerbContext,
  steppedIn: boolean,
): Promise<void> {
  const [first] = await makeAssignments(panel, [expert], context, { subjects, steppedIn })
  if (first) await publish('expert.called', [{ documentId: first.documentId, actor: context.actor.id }])
}
