import { defineRefusals } from '../../../shared/pure/refusal'
import { defineFlow, type Guard, type Subject } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { refuse as refuseOwner } from './verification-guards'

export const refuse = defineRefusals({
  'invitation-invalid': {
    status: 404,
    zh: '邀请不存在、已失效，或不是发给您的电子邮箱的',
    en: 'There is no such invitation, it is no longer valid, or it was sent to another address',
  },
})

export interface MemberInvitation extends Subject {
  expiresAt: Date | string
}

const byOwner: Guard<MemberInvitation, unknown> = ({ actor }) =>
  actor.kind === 'system' || actor.memberRole === 'owner' || refuseOwner('owner-only')

const inTime: Guard<MemberInvitation, unknown> = ({ subject, at }) =>
  at.arrivedAt < new Date(subject.expiresAt) || refuse('invitation-invalid')

/** An owner invites a person to his organisation; the mailed token can be used once. */
export const memberInvitationFlow = defineFlow<MemberInvitation, unknown>()({
  name: 'member-invitation',
  label: l('成员邀请', 'Invitation of a member'),
  initial: 'open',
  states: {
    open: { label: l('待加入', 'Open') },
    joined: { label: l('已加入', 'Joined'), final: true },
    revoked: { sentBack: true, label: l('已撤销', 'Revoked'), final: true },
  },
  actions: {
    join: {
      label: l('加入', 'Join'),
      from: ['open'],
      to: 'joined',
      // As system: the invited person has no rights in the organisation before joining.
      by: 'system',
      internal: true,
      guards: [inTime],
      set: ({ at }) => ({ joinedAt: at.arrivedAt.toISOString() }),
    },
    revoke: {
      label: l('撤销邀请', 'Revoke'),
      from: ['open'],
      to: 'revoked',
      // Also by the system, when a claim replaces the owner who invited.
      by: ['account', 'system'],
      guards: [byOwner],
    },
  },
})
