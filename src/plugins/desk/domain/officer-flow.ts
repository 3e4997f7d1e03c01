import { defineFlow, type Subject } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'

/** An officer acts for a city from appointment until its end; the history keeps his name. */
export const officerFlow = defineFlow<Subject, unknown>()({
  name: 'officer',
  label: l('市级经办人员', 'Officer'),
  initial: 'current',
  states: { current: { label: l('现任', 'Current') }, ended: { label: l('已取消', 'Ended'), final: true } },
  actions: {
    end: {
      label: l('取消指定', 'End the appointment'),
      from: ['current'],
      to: 'ended',
      by: 'province',
      clause: '三(二)2 四(四)',
      bulk: false,
      dangerous: true,
      needs: { reason: { label: l('理由', 'Reason'), type: 'reason', required: true } },
      set: ({ at }) => ({ endedAt: at.now.toISOString() }),
      event: 'officer.ended',
    },
  },
})
