import type { Context } from 'koa'
import { INVITATION, LABEL } from '../../contract'
import { joinAsAccount, registerMember } from '../../../organisations/server/accounts/join'
import {
  inviteMember,
  listMemberInvitations,
  revokeMemberInvitation,
} from '../../../organisations/server/accounts/member-invitations'
import { actOnOwn } from '../../../../shared/server/accounts/own-acts'
import { actOnDemand, draftDemand, listDemands, readDemand, readReceipt, saveDemand } from './own-demands'
import {
  actOnApplication,
  draftApplication,
  listApplications,
  readApplication,
  readCompleteness,
  saveApplication,
} from '../../../applications/server/accounts/own-applications'
import { prefillApplication } from '../../../applications/server/accounts/prefill-application'
import { readApplicationReceipt, readSnapshot } from '../../../applications/server/accounts/own-snapshots'
import { listInvitations } from './own-invitations'
import { declareLabel, listLabels } from '../../../organisations/server/accounts/own-labels'
import { handOver, leave, listMembers, removeOther } from '../../../organisations/server/accounts/own-members'
import { ownCases, ownProducts } from '../../../catalogue/server/accounts/own-offers'
import { listOwn } from '../../../catalogue/server/accounts/own-listings'
import { ownNaming } from '../../../organisations/server/accounts/own-naming'
import { changeOrganisation, readOrganisation } from '../../../organisations/server/accounts/own-organisation'
import {
  readVerification,
  saveVerification,
  submitVerification,
  withdrawVerification,
} from '../../../organisations/server/accounts/own-verification'
import { register } from '../../../organisations/server/accounts/register'
import { whoAmI } from '../../../organisations/server/accounts/who-am-i'

type Handler = (ctx: Context) => Promise<void>
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

// A function as handler has no scope, so Strapi asks for a signed-in account and nothing more; the rest is ours.
const my = (method: Method, path: string, handler: Handler) => ({ method, path, handler, config: {} })
// How often anybody may ask for these stands in shared/server/http/throttle-limits.
const open = (path: string, handler: Handler) => ({
  method: 'POST',
  path,
  handler,
  config: { auth: false },
})

const offerRoutes = (path: string, own: typeof ownProducts) => [
  my('GET', path, own.list),
  my('POST', path, own.create),
  my('GET', `${path}/:documentId`, own.read),
  my('PUT', `${path}/:documentId`, own.update),
  my('DELETE', `${path}/:documentId`, own.remove),
]

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
  my('GET', '/my/members', listMembers),
  my('GET', '/my/members/invitations', listMemberInvitations),
  my('POST', '/my/members/invitations', inviteMember),
  my('DELETE', '/my/members/invitations/:documentId', revokeMemberInvitation),
  my('DELETE', '/my/members/:documentId', removeOther),
  my('POST', '/my/members/:documentId/hand-over', handOver),
  my('POST', '/my/leave', leave),
  my('POST', '/my/join', joinAsAccount),
  my('GET', '/my/labels', listLabels),
  my('POST', '/my/labels', declareLabel),
  my('POST', '/my/labels/:documentId/:action', actOnOwn(LABEL)),
  my('GET', '/my/demands', listDemands),
  my('POST', '/my/demands', draftDemand),
  my('GET', '/my/demands/:documentId', readDemand),
  my('PUT', '/my/demands/:documentId', saveDemand),
  my('GET', '/my/demands/:documentId/receipt', readReceipt),
  my('POST', '/my/demands/:documentId/:action', actOnDemand),
  my('GET', '/my/applications', listApplications),
  my('POST', '/my/applications', draftApplication),
  my('GET', '/my/applications/:documentId', readApplication),
  my('PUT', '/my/applications/:documentId', saveApplication),
  my('GET', '/my/applications/:documentId/completeness', readCompleteness),
  my('GET', '/my/applications/:documentId/receipt', readApplicationReceipt),
  my('GET', '/my/applications/:documentId/snapshot', readSnapshot),
  my('POST', '/my/applications/:documentId/prefill', prefillApplication),
  my('POST', '/my/applications/:documentId/:action', actOnApplication),
  ...offerRoutes('/my/products', ownProducts),
  my('POST', '/my/products/:documentId/list', listOwn('list')),
  my('POST', '/my/products/:documentId/unlist', listOwn('unlist')),
  ...offerRoutes('/my/case-studies', ownCases),
  my('GET', '/my/invitations', listInvitations),
  my('POST', '/my/invitations/:documentId/:action', actOnOwn(INVITATION)),
]
