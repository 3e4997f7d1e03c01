import { my, open } from '../../../../shared/server/accounts/routes'
import { joinAsAccount, registerMember } from './join'
import { inviteMember, readMemberInvitations, revokeMemberInvitation } from './member-invitations'
import { labelRoutes } from './own-labels'
import { handOver, leave, readMembers, removeOther } from './own-members'
import { ownNaming } from './own-naming'
import { changeOrganisation, readOrganisation } from './own-organisation'
import { readVerification, saveVerification, submitVerification, withdrawVerification } from './own-verification'
import { register } from './register'
import { whoAmI } from './who-am-i'

export const accountRoutes = [
  open('/registrations/enterprise', register('enterprise')),
  open('/registrations/provider', register('provider')),
  open('/registrations/member', registerMember),
  my('GET', '/my', whoAmI),
  my('GET', '/my/organisation', readOrganisation),
  my('PUT', '/my/organisation', changeOrganisation),
  my('POST', '/my/organisation/enterprise', ownNaming('enterprise')),
  my('POST', '/my/organisation/provider', ownNaming('provider')),
  my('GET', '/my/verification', readVerification),
  my('PUT', '/my/verification', saveVerification),
  my('POST', '/my/verification/submit', submitVerification),
  my('POST', '/my/verification/withdraw', withdrawVerification),
  my('GET', '/my/members', readMembers),
  my('GET', '/my/members/invitations', readMemberInvitations),
  my('POST', '/my/members/invitations', inviteMember),
  my('DELETE', '/my/members/invitations/:documentId', revokeMemberInvitation),
  my('DELETE', '/my/members/:documentId', removeOther),
  my('POST', '/my/members/:documentId/hand-over', handOver),
  my('POST', '/my/leave', leave),
  my('POST', '/my/join', joinAsAccount),
  ...labelRoutes,
]
