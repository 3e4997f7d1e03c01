import { defineFlow, type Subject } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { reasonNeed } from '../../../shared/pure/common-needs'

/** R20: invitations and their answers. An answer does not file a demand; only the enterprise's own submission does. */
export const invitationFlow = defineFlow<Subject, unknown>()({
  name: 'invitation',
  label: l('申报邀请', 'Invitation'),
  initial: 'invited',
  states: {
    invited: { label: l('待答复', 'Invited') },
    accepted: { label: l('愿意申报', 'Willing'), final: true },
    declined: { sentBack: true, label: l('不申报', 'Declined') },
    revoked: { sentBack: true, label: l('已收回', 'Revoked'), final: true },
  },
  sets: {
    valid: ['invited', 'accepted', 'declined'],
  },
  actions: {
    accept: {
      label: l('愿意申报', 'Accept'),
      from: ['invited', 'declined'],
      to: 'accepted',
      by: 'account',
      clause: '三(二)1 R20',
      set: ({ at }) => ({ answeredAt: at.arrivedAt.toISOString() }),
    },
    decline: {
      label: l('不申报', 'Decline'),
      from: ['invited'],
      to: 'declined',
      by: 'account',
      clause: '三(二)1 R20',
      needs: { reason: { ...reasonNeed(), required: false } },
      set: ({ at }) => ({ answeredAt: at.arrivedAt.toISOString() }),
    },
    revoke: {
      label: l('收回邀请', 'Revoke'),
      from: ['invited'],
      to: 'revoked',
      by: 'city',
      clause: 'R20',
      needs: { reason: reasonNeed() },
    },
  },
})
