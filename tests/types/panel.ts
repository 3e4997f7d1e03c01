import { reviewOf } from '../harness/review'
import { ALL, declareType, REVIEWERS } from '../harness/declaration'
import { broken } from '../harness/violations/violation'
import { PANEL } from '../matrix/actions/panel'
import { awaits, nobody } from '../house/awaited'

export default declareType({
  uid: 'plugin::experts.panel',
  zh: '专家组',
  en: 'Panel',
  reads: ALL,
  forms: ['province', 'superAdmin'],
  procedure: {
    plugin: 'experts',
    rules: PANEL,
    awaited: {
      planned: awaits('province', 'experts/planned'),
      drawn: awaits('province', 'experts/drawn'),
      individual: awaits('province', 'experts/overdue-individual'),
      discussion: awaits('province', 'experts/overdue-discussion'),
      stuck: awaits('province', 'experts/stuck'),
      concluded: nobody('what it concluded on waits: applications/concluded, filing/in-review'),
    },
    sets: {
      planned: 'composing unheld unsettled effective',
      drawn: 'composing sitting unsettled effective changeable',
      individual: 'sitting reviewing unsettled effective changeable',
      discussion: 'sitting reviewing shared unsettled effective changeable',
      concluded: 'shared concluded ended unsettled effective',
      stuck: 'composing unsettled effective changeable',
      settled: 'shared concluded ended over effective',
      void: 'ended over unheld unsettled',
    },
    seenBy: REVIEWERS,
  },
  row: async (place, { state }) => (await reviewOf(place, state ? { panelState: String(state) } : {})).panel,
  posted: () => ({ title: '专家组', kind: 'pilot' }),
  violations: {
    panels_size_odd: broken('panels', 'size = 4'),
    panels_chaired_and_due: broken('panels', 'expert_actor = null'),
    'panels.experts_manner_kept': broken('panels', `review_mode = 'blind'`),
  },
})
