import { reviewOf } from '../harness/review'
import { ALL, declareType, REVIEWERS } from '../harness/declaration'
import { ASSIGNMENT } from '../matrix/acts/assignment'

export default declareType({
  uid: 'plugin::experts.assignment',
  zh: '评审任务',
  en: 'Assignment',
  reads: ALL,
  procedure: { plugin: 'experts', rules: ASSIGNMENT, seenBy: REVIEWERS },
  row: async (place, { state }) => (await reviewOf(place, state ? { state: String(state) } : {})).assignment,
})
