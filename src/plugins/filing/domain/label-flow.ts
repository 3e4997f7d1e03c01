import { defineFlow, type Subject } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { reasonNeed } from './needs'

/** A label of an enterprise (§1(2)): imported lists come confirmed, declared ones are confirmed by the city (S09). */
export const labelFlow = defineFlow<Subject, unknown>()({
  name: 'enterprise-label',
  label: l('企业称号', 'Enterprise label'),
  initial: 'declared',
  states: {
    declared: { label: l('待市级确认', 'Awaiting the city') },
    confirmed: { label: l('已确认', 'Confirmed') },
    rejected: { label: l('不予确认', 'Rejected'), final: true },
    removed: { label: l('企业已撤销', 'Removed by the enterprise'), final: true },
  },
  actions: {
    confirm: {
      label: l('确认', 'Confirm'),
      from: ['declared'],
      to: 'confirmed',
      by: 'city',
      clause: '一(二) R22 S09',
      needs: { reason: { ...reasonNeed(), required: false } },
    },
    reject: {
      label: l('不予确认', 'Reject'),
      from: ['declared', 'confirmed'],
      to: 'rejected',
      by: 'city',
      clause: '一(二) R22',
      needs: { reason: reasonNeed() },
      grave: true,
    },
    remove: { label: l('撤销申报', 'Remove'), from: ['declared'], to: 'removed', by: 'account', clause: '一(二)' },
  },
})
