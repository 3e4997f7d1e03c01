import { assignmentFlow } from './assignment-flow'
import { panelFlow } from './panel-flow'
import { sqlIn } from '../../../shared/pure/state-sets'
/** SQL for policies: the reader's own assignments. These are restricted too; this condition repeats their policy. */
const MINE = `a.expert_actor = nullif((select current_setting('app.actor', true)), '')`

/** Rows of a panel are open to its members, former ones included. */
export const onPanel = (panelId: string): string =>
  `exists (select 1 from assignments a where a.panel_id = ${panelId} and ${MINE})`

/** R11: a subject opens with the declaration and closes with recusal. */
export const opened = (subjectId: string): string =>
  `exists (select 1 from assignments a where a.panel_subject_id = ${subjectId} and ${MINE}
     and ${sqlIn(assignmentFlow, 'reading', 'a.state')})`

/** R12: others' scores open after the individual phase, to those who submitted theirs. */
export const afterIndividual = (subjectId: string): string =>
  `exists (select 1 from assignments a join panels p on p.id = a.panel_id where a.panel_subject_id = ${subjectId}
     and ${MINE} and a.state = 'submitted' and ${sqlIn(panelFlow, 'shared', 'p.state')})`
