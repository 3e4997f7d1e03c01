import { defineFlow, type Subject } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { reasonNeed } from '../../../shared/pure/common-needs'

/** R18: one current liaison per city; earlier ones stay in the history. */
export const liaisonFlow = defineFlow<Subject, unknown>()({
  name: 'liaison',
  label: l('联络员', 'Liaison'),
  initial: 'current',
  states: { current: { label: l('现任', 'Current') }, ended: { label: l('已更换', 'Ended'), final: true } },
  actions: {
    end: {
      label: l('卸任', 'End'),
      from: ['current'],
      to: 'ended',
      by: 'city',
      clause: '三(二)2 R18',
      bulk: false,
      needs: { reason: reasonNeed() },
      set: ({ at }) => ({ endedAt: at.now.toISOString() }),
      event: 'liaison.ended',
    },
    replace: {
      label: l('由新联络员接替', 'Replaced'),
      from: ['current'],
      to: 'ended',
      by: 'city',
      clause: '三(二)2 R18',
      internal: true,
      set: ({ at }) => ({ endedAt: at.now.toISOString() }),
    },
  },
})
