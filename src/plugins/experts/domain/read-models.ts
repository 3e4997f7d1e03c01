/** What is before a panel, with the panel: subject, hash of what is read, how far the panel is. */
export const PANEL_SUBJECTS = `(select s.id, s.subject_uid, s.subject_id, s.snapshot_hash, s.panel_id,
    p.document_id as panel_document_id, p.title as panel_title, p.state as panel_state, p.round as panel_round, p.due_at
  from panel_subjects s join panels p on p.id = s.panel_id)`

/** What panels said of an item, by the subject and the round it was said in. */
export const CONCLUSIONS = `(select panel_subject_id, round, item, item_kind, verdict, concluded_at from conclusions)`

/** Who was asked to judge, and how far he is. */
export const ASSIGNMENTS = `(select panel_id, expert_id, expert_name, state from assignments)`
