import type { Moment } from '../../../../shared/pure/workflow'
import { query } from '../../../../shared/server/database/database'
import { ineligibilityOf } from '../../domain/draw'
import type { ExpertChoice } from '../../domain/panel-views'
import { unfitOf } from '../../domain/ineligibility-words'
import { drawFacts, type DrawnFor } from '../facts/draw-facts'
import { assignmentFlow } from '../../domain/assignment-flow'
import { sqlNotIn } from '../../../../shared/pure/state-sets'

export interface Composed extends DrawnFor {
  expertActor: string | null
}

interface RegisteredExpert extends Record<string, unknown> {
  documentId: string
  name: string
  organisation: string | null
  professionalTitle: string | null
  actor: string | null
  sits: boolean
}

/** The register for composing a panel: who may serve, and why the others may not (R10, R11). */
export async function expertChoices(panel: Composed, at: Moment): Promise<ExpertChoice[]> {
  // A past due date does not limit the term: a new one is set when the panel resumes.
  const dueAt = panel.dueAt && new Date(panel.dueAt) > at.now ? panel.dueAt : null
  const facts = await drawFacts({ ...panel, dueAt }, at)
  const registered = new Map((await register(panel.id)).map((one) => [one.documentId, one]))
  return facts.experts.flatMap((expert): ExpertChoice[] => {
    const known = registered.get(expert.documentId)
    if (!known) return []
    const unfit = ineligibilityOf(expert, facts)
    const { documentId, name, specialities, terms } = expert
    const { organisation, professionalTitle, sits, actor } = known
    return [
      {
        ...{
          documentId,
          name,
          organisation,
          professionalTitle,
          termEndsOn: terms[facts.body]?.endsOn ?? null,
          specialities: [...specialities],
        },
        unfit: unfit ? unfitOf(unfit) : null,
        member: sits,
        chair: sits && actor !== null && actor === panel.expertActor,
      },
    ]
  })
}

const register = (panel: number): Promise<RegisteredExpert[]> =>
  query<RegisteredExpert>(
    `select e.document_id as "documentId", e.name, e.organisation, e.professional_title as "professionalTitle",
        e.expert_actor as actor,
        exists (select 1 from assignments a where a.panel_id = $1 and a.expert_id = e.id
          and ${sqlNotIn(assignmentFlow, 'gone', 'a.state')}) as sits
     from experts e`,
    [panel],
  )
