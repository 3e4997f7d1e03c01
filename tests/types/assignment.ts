import { reviewOf } from '../harness/review'
import { ALL, declareType, REVIEWERS } from '../harness/declaration'
import { twice, CHECKED, rowA, rowB } from '../harness/violations/violation'
import { ASSIGNMENT } from '../matrix/actions/assignment'
import { awaits, OPTIONAL } from '../house/awaited'

export default declareType({
  uid: 'plugin::experts.assignment',
  zh: '评审任务',
  en: 'Assignment',
  reads: ALL,
  procedure: {
    plugin: 'experts',
    rules: ASSIGNMENT,
    awaited: {
      invited: awaits('expert', 'experts/assignments'),
      declared: awaits('expert', 'experts/assignments'),
      scoring: awaits('expert', 'experts/assignments'),
      submitted: OPTIONAL,
    },
    sets: {
      invited: 'owing live asked',
      declared: 'owing live reading writing begun asked',
      scoring: 'owing live reading writing begun asked',
      submitted: 'live reading begun asked',
      recused: 'gone left asked',
      replaced: 'gone left',
      lapsed: 'left begun asked',
    },
    seenBy: REVIEWERS,
  },
  row: async (place, { state }) => (await reviewOf(place, state ? { state: String(state) } : {})).assignment,
  violations: {
    assignments_once: twice('assignments', 'panel_id', 'panel_subject_id', 'expert_id'),
    'assignments.experts_subject_of_panel': {
      sql: `update assignments set panel_subject_id = ${rowB('panel_subjects')} where id = ${rowA('assignments')}`,
      code: CHECKED,
    },
  },
})
