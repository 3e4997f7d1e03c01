import { Refused } from '../../../../shared/pure/refusal'
import { act } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, type Verb, type VerbContext } from '../../../../shared/server/flows/flows'
import { refuse, ineligibilityOf, INELIGIBILITY_LABELS } from '../../domain/draw'
import type { PanelRow } from '../../domain/panel-guards'
import { drawFacts, type DrawnFor } from '../facts/draw-facts'
import { call } from './call-reserve'
import { panelFlow } from '../../domain/panel-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'
import { assignmentFlow } from '../../domain/assignment-flow'

/**
 * R10, R13: the province adds an expert, with a reason, when there are no reserves left. The rules of the draw apply.
 */
export const addMember: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const result = await act(bindingOf(panelFlow), 'add-member', documentIds, context)
    for (const { after } of result.done) await add(after, context)
    return result
  })

async function add(panel: PanelRow, context: VerbContext): Promise<void> {
  const facts = await drawFacts(withFuture(panel, context), context.at)
  const expert = facts.experts.find(({ documentId }) => documentId === context.input.expert)
  if (!expert) throw new Refused(refuse('members-miscounted', { size: 1, named: 0 }))
  const unfit = ineligibilityOf(expert, facts)
  if (unfit)
    throw new Refused(
      refuse('expert-ineligible', { expert: expert.name, why: unfit.why, whyLabel: INELIGIBILITY_LABELS[unfit.why] }),
    )
  const free = await query<{ id: number }>(
    `select s.id from panel_subjects s where s.panel_id = $1 and not exists (
       select 1 from assignments a join experts e on e.id = a.expert_id
       where a.panel_subject_id = s.id and e.document_id = $2 and ${sqlIn(assignmentFlow, 'asked', 'a.state')})`,
    [panel.id, expert.documentId],
  )
  if (free.length === 0) throw new Refused(refuse('already-member', { expert: expert.name }))
  const subjects = free.map(({ id }) => id)
  await call(panel.id, expert.documentId, subjects, context, false)
}

/** A past due date does not limit the term: a new one is set when the panel resumes. */
const withFuture = (panel: PanelRow, { at }: VerbContext): DrawnFor => ({
  ...panel,
  dueAt: panel.dueAt && new Date(panel.dueAt) > at.now ? panel.dueAt : null,
})
