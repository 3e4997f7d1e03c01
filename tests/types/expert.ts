import { ALL, declareType, REVIEWERS } from '../harness/declaration'
import { SERVING } from '../harness/serving'
import { broken, twice } from '../harness/violations/violation'
import { EXPERT } from '../matrix/actions/assignment'
import { MAY_CHANGE, nobody } from '../house/awaited'

export default declareType({
  uid: 'plugin::experts.expert',
  zh: '专家',
  en: 'Expert',
  reads: ALL,
  forms: ['province', 'superAdmin'],
  procedure: {
    plugin: 'experts',
    rules: EXPERT,
    awaited: { active: MAY_CHANGE, suspended: nobody('suspended by a decision, until another one') },
    seenBy: REVIEWERS,
  },
  row: ({ first, expertActor }, values) =>
    first('plugin::experts.expert', {
      name: '李明',
      ...SERVING,
      expertActor,
      ...values,
    }),
  posted: () => ({ name: '专家', termStartsOn: '2026-01-01', termEndsOn: '2028-12-31' }),
  violations: {
    experts_login_once: twice('experts', 'expert_actor'),
    experts_term_ordered: broken('experts', `term_ends_on = term_starts_on - 1`),
    experts_committee_ordered: broken('experts', `committee_ends_on = null`),
    experts_serves: broken(
      'experts',
      `term_starts_on = null, term_ends_on = null, committee_starts_on = null, committee_ends_on = null`,
    ),
  },
})
