import { my } from '../../../../shared/server/accounts/routes'
import { actOnOwn } from '../../../../shared/server/accounts/own-acts'
import { INVITATION } from '../../contract'
import { actOnDemand, draftDemand, listDemands, readDemand, readReceipt, saveDemand } from './own-demands'
import { listInvitations } from './own-invitations'

export const accountRoutes = [
  my('GET', '/my/demands', listDemands),
  my('POST', '/my/demands', draftDemand),
  my('GET', '/my/demands/:documentId', readDemand),
  my('PUT', '/my/demands/:documentId', saveDemand),
  my('GET', '/my/demands/:documentId/receipt', readReceipt),
  my('POST', '/my/demands/:documentId/:action', actOnDemand),
  my('GET', '/my/invitations', listInvitations),
  my('POST', '/my/invitations/:documentId/:action', actOnOwn(INVITATION)),
]
