import { insertRows, newDocumentId, query } from '../../../../shared/server/database/database'
import { publish } from '../../../../shared/server/flows/events'
import type { VerbContext } from '../../../../shared/server/flows/flows'
import { recordHistory } from '../../../../shared/server/flows/history'
import { assignmentFlow } from '../../domain/assignment-flow'
import { ASSIGNMENT } from '../../contract'

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
): Promise<{ documentId: string; expertActor: string }[]> {
  const { subjects, steppedIn = false } = later
  const pairs = await query<Pair>(
    `select s.id as "panelSubject", s.title as "subjectTitle", e.id as expert, e.expert_actor as "expertActor",
        e.name as "expertName"
     from panel_subjects s cross join experts e
     where s.panel_id = $1 and e.document_id = any($2::text[]) and ($3::int[] is null or s.id = any($3::int[]))
     order by s.ordinal, e.id`,
    [panel, experts, subjects ?? null],
  )
  const state = assignmentFlow.initial
  const rows = pairs.map((pair) => ({
    documentId: newDocumentId(),
    version: 1,
    edition: 0,
    state,
    panel,
    steppedIn,
    ...pair,
  }))
  const line = { uid: ASSIGNMENT, version: 1, from: null, to: state, action: 'assign' } as const
  await recordHistory(
    rows.map(({ documentId, expertActor }) => ({ ...line, documentId, expertActor })),
    context.actor,
    context.at,
  )
  await insertRows(ASSIGNMENT, rows)
  const moved = { from: '', to: state, cityCode: null, creditCode: null, actor: context.actor.id }
  await publish(
    'assignment.made',
    rows.map(({ documentId }) => ({ documentId, ...moved })),
  )
  return rows
}
