import type { Context } from 'koa'
import type { Actor } from '../../../../shared/pure/actor'
import { Refused } from '../../../../shared/pure/refusal'
import { staffActorOf } from '../../../../shared/server/walls/actors'
import { query } from '../../../../shared/server/database/database'
import { assignmentFlow } from '../../domain/assignment-flow'
import { refuse } from './refusals'
import { panelFlow } from '../../domain/panel-flow'
import { sqlIn, sqlNotIn } from '../../../../shared/pure/state-sets'

interface Task extends Record<string, unknown> {
  documentId: string
  title: string
  state: keyof typeof assignmentFlow.states
  owed: boolean
}

/** The expert of a session. */
export async function expertOf(ctx: Context): Promise<Actor> {
  const actor = await staffActorOf(ctx)
  if (actor.kind !== 'expert') throw new Refused(refuse('expert-only'))
  return actor
}

/** An expert's assignments: owed ones first, by due date, and which is next. */
export async function myAssignments(ctx: Context): Promise<void> {
  const { id } = await expertOf(ctx)
  const tasks = await query<Task>(
    `select a.document_id as "documentId", a.subject_title as title, a.state, a.version, a.submitted_at as "submittedAt",
        p.document_id as panel, p.title as "panelTitle", p.kind, p.state as "panelState", p.due_at as "dueAt",
        p.expert_actor = a.expert_actor as chair,
        ${sqlIn(assignmentFlow, 'owing', 'a.state')} and ${sqlIn(panelFlow, 'reviewing', 'p.state')} as owed
     from assignments a join panels p on p.id = a.panel_id
     where a.expert_actor = $1 and ${sqlNotIn(panelFlow, 'unheld', 'p.state')}
     order by owed desc, p.due_at nulls last, p.id, a.id`,
    [id],
  )
  const owed = tasks.filter((task) => task.owed)
  ctx.body = {
    data: tasks.map((task) => ({ ...task, stateLabel: assignmentFlow.states[task.state].label })),
    meta: { owed: owed.length, next: owed[0]?.documentId ?? null },
  }
}
