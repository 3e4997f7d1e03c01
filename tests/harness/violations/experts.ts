import { broken, CHECKED, copied, DUPLICATE, twice, type Violation, type Violations } from './violation'

const EMPTY = '23502'

/** Row a of assignments or conclusions is said of the subject of row b. */
const elsewhere = (statement: string): Violation => ({
  sql: statement.replace(
    '$other',
    `(select row_id from violation_ground where name = 'panel_subjects' and which = 'b')`,
  ),
  code: CHECKED,
})

/** database/constraints/120-experts.sql; what is written once is violated by another row. */
export const EXPERTS: Violations = {
  experts_login_once: twice('experts', 'expert_actor'),
  experts_term_ordered: broken('experts', `term_ends_on = term_starts_on - 1`),
  panels_size_odd: broken('panels', 'size = 4'),
  panels_chaired_and_due: broken('panels', 'expert_actor = null'),
  'panels.experts_manner_kept': broken('panels', `review_mode = 'blind'`),
  panel_subjects_once: twice('panel_subjects', 'panel_id', 'subject_uid', 'subject_id'),
  assignments_once: twice('assignments', 'panel_id', 'panel_subject_id', 'expert_id'),
  'assignments.experts_subject_of_panel': elsewhere(
    `update assignments set panel_subject_id = $other
     where id = (select row_id from violation_ground where name = 'assignments' and which = 'a')`,
  ),
  'conclusions.experts_subject_of_panel': elsewhere(
    `insert into conclusions select (jsonb_populate_record(null::conclusions,
       to_jsonb(x) || jsonb_build_object('id', 2000000000, 'panel_subject_id', $other))).* from conclusions x
     where id = (select row_id from violation_ground where name = 'conclusions' and which = 'a')`,
  ),
  panel_draws_panel_id: copied('panel_draws', { panel_id: null }, EMPTY),
  scores_assignment_id: copied('scores', { assignment_id: null }, EMPTY),
  scores_panel_subject_id: copied('scores', { panel_subject_id: null }, EMPTY),
  conclusions_panel_id: copied('conclusions', { panel_id: null }, EMPTY),
  conclusions_panel_subject_id: copied('conclusions', { panel_subject_id: null }, EMPTY),
  scores_on_scale: copied('scores', { points: 101 }, CHECKED),
  scores_with_reason: copied('scores', { reason: ' ' }, CHECKED),
  scores_once: copied('scores', { points: 1 }, DUPLICATE),
  'scores.scores_current_edition': copied('scores', { edition: 9 }, CHECKED),
  conclusions_once: copied('conclusions', { sheets: 1 }, DUPLICATE),
}
