import enterpriseLabel from '../../../../api/enterprise-label/content-types/enterprise-label/schema'
import enterprise from '../../../../api/enterprise/content-types/enterprise/schema'
import provider from '../../../../api/provider/content-types/provider/schema'
import { ENTERPRISE, HAND_OVER, LABEL, MEMBERSHIP, MEMBER_INVITATION, PROVIDER, VERIFICATION } from '../../contract'
import { handOverFlow } from '../../domain/hand-over-flow'
import { labelFlow } from '../../domain/label-flow'
import { memberInvitationFlow } from '../../domain/member-invitation-flow'
import { verificationFlow } from '../../domain/verification-flow'
import handOver from './hand-over/schema'
import memberInvitation from './member-invitation/schema'
import membership from './membership/schema'
import verification from './verification/schema'

/** Types of the plugin, as the server defines them and the panel shows them. */
export const SCHEMAS = {
  [ENTERPRISE]: enterprise,
  [PROVIDER]: provider,
  [LABEL]: enterpriseLabel,
  [MEMBERSHIP]: membership,
  [VERIFICATION]: verification,
  [HAND_OVER]: handOver,
  [MEMBER_INVITATION]: memberInvitation,
}

/** Their flows. */
export const FLOWS = {
  [LABEL]: labelFlow,
  [HAND_OVER]: handOverFlow,
  [MEMBER_INVITATION]: memberInvitationFlow,
  [VERIFICATION]: verificationFlow,
}
