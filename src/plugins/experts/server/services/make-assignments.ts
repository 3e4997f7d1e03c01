import { query } from '../../../../shared/server/database/database'
import { publish } from '../../../../shared/server/flows/events'
import type { VerbContext } from '../../../../shared/server/flows/flows'
import { assignmentFlow } from '../../domain/assignment-flow'
import { ASSIGNMENT } from '../../contract'
import { createRows } from '../../../../shared/server/flows/create-rows'

interface Assigned {
  documentId: string
  expertActor: string
}

interface Pair extends Record<string, unknown> {
  panelSubject: number
  subjectTitle: string
  expert: number
  expertActor: string
  expertName: string
}

/**
 * R10: assigns subjects of a panel to each of the experts, in three statements: history, rows, event.
 * @param experts document ids.
 * @param later for experts who join after the draw: their subjects, and whether they are reserves.
 * @returns the assignments, with the identity of each expert.
 */
export async function makeAssignments(
  panel: number,
  experts: readonly string[],
  context: VerbContext,
  later: { subjects?: readonly number[]; steppedIn?: boolean } = {},
): Promise<Assigned[]> {
  const { subjects, steppedIn = false } = later
  const pairs = await query<Pair>(
    `select s.id as "panelSubject", s.title as "subjectTitle", e.id as expert, e.expert_actor as "expertActor",
        e.name as "expertName"
     from panel_subjects s cross join experts e
     where s.panel_id = $1 and e.document_id = any($2::text[]) and ($3::int[] is null or s.id = any($3::int[]))
     order by s.ordinal, e.id`,
    [panel, experts, subjects ?? null],
  )
  const begun = pairs.map((pair) => ({ edition: 0, panel, steppedIn, ...pair }))
  const rows = await createRows<Assigned>(ASSIGNMENT, 'assign', begun, context)
  const moved = { from: '', to: assignmentFlow.initial, cityCode: null, creditCode: null, actor: context.actor.id }
  await publish(
    'assignment.made',
    rows.map(({ documentId }) => ({ documentId, ...moved })),
  )
  return rows
}
