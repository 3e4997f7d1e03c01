/** SQL of the walls: assignments of the one who asks. They are walled themselves, so this only repeats the wall. */
const MINE = `a.expert_actor = nullif((select current_setting('app.actor', true)), '')`

/** Rows of a panel are read by those who are on it, also by those who left: they were there. */
export const onPanel = (panelId: string): string =>
  `exists (select 1 from assignments a where a.panel_id = ${panelId} and ${MINE})`

/** R11: what is reviewed opens with the declaration, and closes for whoever left. */
export const opened = (subjectId: string): string =>
  `exists (select 1 from assignments a where a.panel_subject_id = ${subjectId} and ${MINE}
     and a.state in ('declared', 'scoring', 'submitted'))`

/** R12: the scores of the others are read once the individual phase is over, by those who gave their own. */
export const afterIndividual = (subjectId: string): string =>
  `exists (select 1 from assignments a join panels p on p.id = a.panel_id where a.panel_subject_id = ${subjectId}
     and ${MINE} and a.state = 'submitted' and p.state in ('discussion', 'concluded', 'settled'))`
