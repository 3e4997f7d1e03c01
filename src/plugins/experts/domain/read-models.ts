/** Subjects with their panels: subject, snapshot hash, state of the panel. */
export const PANEL_SUBJECTS = `(select s.id, s.subject_uid, s.subject_id, s.snapshot_hash, s.panel_id,
    p.document_id as panel_document_id, p.title as panel_title, p.state as panel_state, p.round as panel_round, p.due_at
  from panel_subjects s join panels p on p.id = s.panel_id)`

/** Conclusions on items, by subject and round. */
export const CONCLUSIONS = `(select panel_subject_id, round, item, item_kind, verdict, concluded_at from conclusions)`

/** Assignments of experts and their states. */
export const ASSIGNMENTS = `(select panel_id, expert_id, expert_name, state from assignments)`
