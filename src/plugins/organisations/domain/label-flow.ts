import { shanghaiDay } from '../../../shared/pure/calendar'
import { defineRefusals } from '../../../shared/pure/refusal'
import { defineFlow, type Guard, type Subject } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { followed } from './handed-over'
import { reasonNeed } from '../../../shared/pure/common-needs'

export const refuse = defineRefusals({
  'label-not-expired': {
    status: 409,
    zh: '该称号尚未过期（有效期至{until}），无需沿用',
    en: 'The label has not expired (valid until {until})',
  },
})

interface EnterpriseLabel extends Subject {
  validUntilOn: string | null
}

/** A confirmation given while the label was valid does not cover the time after; the city must confirm again. */
const expired: Guard<EnterpriseLabel, unknown> = ({ subject, at }) =>
  (subject.validUntilOn !== null && subject.validUntilOn < shanghaiDay(at.arrivedAt)) ||
  refuse('label-not-expired', { until: subject.validUntilOn })

/** A label of an enterprise (§1(2)): imported ones are confirmed, declared ones are confirmed by the city (S09). */
export const labelFlow = defineFlow<EnterpriseLabel, unknown>()({
  name: 'enterprise-label',
  label: l('企业称号', 'Enterprise label'),
  initial: 'declared',
  states: {
    declared: { label: l('待市级确认', 'Awaiting the city') },
    confirmed: { label: l('已确认', 'Confirmed') },
    rejected: { sentBack: true, label: l('不予确认', 'Rejected'), final: true },
    removed: { sentBack: true, label: l('企业已撤销', 'Removed by the enterprise'), final: true },
  },
  sets: {
    inForce: ['declared', 'confirmed'],
    // What eligibility is judged by; a rejected label is named as the reason.
    judged: ['declared', 'confirmed', 'rejected'],
  },
  actions: {
    confirm: {
      label: l('确认', 'Confirm'),
      from: ['declared'],
      to: 'confirmed',
      by: 'city',
      clause: '一(二) R22 S09',
      needs: { reason: { ...reasonNeed(), required: false } },
      event: 'label.confirmed',
    },
    reject: {
      label: l('不予确认', 'Reject'),
      from: ['declared', 'confirmed'],
      to: 'rejected',
      by: 'city',
      clause: '一(二) R22',
      needs: { reason: reasonNeed() },
      dangerous: true,
      event: 'label.rejected',
    },
    'accept-expired': {
      label: l('同意沿用过期称号', 'Accept though expired'),
      from: ['confirmed'],
      by: 'city',
      clause: '一(二) R22',
      needs: { reason: reasonNeed() },
      guards: [expired],
    },
    'hand-over': followed(['declared', 'confirmed', 'rejected', 'removed']),
    remove: { label: l('撤销申报', 'Remove'), from: ['declared'], to: 'removed', by: 'account', clause: '一(二)' },
  },
})
