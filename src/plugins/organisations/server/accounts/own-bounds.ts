import { LABEL, MEMBER_INVITATION } from '../../contract'
import { labelFlow } from '../../domain/label-flow'
import { memberInvitationFlow } from '../../domain/member-invitation-flow'
import { MOST_DECLARED_LABELS, MOST_OPEN_INVITATIONS } from '../../domain/record-settings'
import { l } from '../../../../shared/pure/schema'
import { declareBound } from './bounds'

/** At register. */
export function boundRecords(): void {
  declareBound('organisations', 'label', {
    uid: LABEL,
    states: [labelFlow.initial],
    unit: l('条待确认的企业称号', 'labels that await the city'),
    setting: 'mostDeclaredLabels',
    limit: MOST_DECLARED_LABELS,
  })
  declareBound('organisations', 'invitation', {
    uid: MEMBER_INVITATION,
    states: [memberInvitationFlow.initial],
    unit: l('条未使用的成员邀请', 'open invitations'),
    setting: 'mostOpenInvitations',
    limit: MOST_OPEN_INVITATIONS,
  })
}
