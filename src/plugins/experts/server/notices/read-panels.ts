import { deadline, lastLine, reader, asArray, text } from '../../../../shared/server/notices/fact'
import { ASSIGNMENT, PANEL } from '../../contract'
import { assignmentFlow } from '../../domain/assignment-flow'
import { sqlNotIn } from '../../../../shared/pure/state-sets'

const STAFF_OF = `substring(a.expert_actor from '^admin:([0-9]{1,9})$')::int`

/** Panels, with members who have not left. */
export const readPanels = reader(
  `select t.document_id as id, t.title, t.due_at, t.round, coalesce(line.reason, t.stuck_reason) as reason,
      (select count(*)::int from panel_subjects s where s.panel_id = t.id) as count,
      array(select distinct ${STAFF_OF} from assignments a where a.panel_id = t.id
        and ${sqlNotIn(assignmentFlow, 'gone', 'a.state')} and a.expert_actor ~ '^admin:[0-9]{1,9}$') as staff
   from panels t ${lastLine(PANEL)} where t.document_id = any($1::text[])`,
  (row) => ({
    values: {
      title: text(row.title),
      dueAt: deadline(row.due_at),
      round: text(row.round),
      count: text(row.count),
      reason: text(row.reason),
    },
    adminUserIds: row.staff as number[],
  }),
)

/** Assignments; nothing names an applicant. */
export const readAssignments = reader(
  `select t.document_id as id, t.expert_name, p.title as panel, p.due_at, line.reason,
      substring(t.expert_actor from '^admin:([0-9]{1,9})$')::int as staff
   from assignments t join panels p on p.id = t.panel_id ${lastLine(ASSIGNMENT)} where t.document_id = any($1::text[])`,
  (row) => ({
    values: {
      name: text(row.expert_name),
      panel: text(row.panel),
      dueAt: deadline(row.due_at),
      reason: text(row.reason),
    },
    adminUserIds: asArray<number>(row.staff),
  }),
)
