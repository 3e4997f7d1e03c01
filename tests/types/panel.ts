import { reviewOf } from '../harness/review'
import { ALL, declareType, REVIEWERS } from '../harness/declaration'
import { PANEL } from '../matrix/acts/panel'

export default declareType({
  uid: 'plugin::experts.panel',
  zh: '专家组',
  en: 'Panel',
  reads: ALL,
  forms: ['province', 'superAdmin'],
  procedure: { plugin: 'experts', rules: PANEL, seenBy: REVIEWERS },
  row: async (place, { state }) => (await reviewOf(place, state ? { panelState: String(state) } : {})).panel,
  posted: () => ({ title: '专家组', kind: 'pilot' }),
})
