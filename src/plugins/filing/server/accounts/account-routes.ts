import type { Context } from 'koa'
import { LABEL } from '../../contract'
import { actOnOwn } from './own-acts'
import { actOnDemand, draftDemand, listDemands, readDemand, readReceipt, saveDemand } from './own-demands'
import { INVITATION } from '../../contract'
import { listInvitations } from './own-invitations'
import { declareLabel, listLabels } from './own-labels'
import { changeOrganisation, readOrganisation } from './own-organisation'
import { register } from './register'
import { whoAmI } from './who-am-i'

type Handler = (ctx: Context) => Promise<void>

// A function as handler has no scope, so Strapi asks for a signed-in account and nothing more; the rest is ours.
const my = (method: 'GET' | 'POST' | 'PUT', path: string, handler: Handler) => ({ method, path, handler, config: {} })
// Hashing a password takes long, and anybody may ask for it.
const limited = ['plugin::users-permissions.rateLimit']
const open = (path: string, handler: Handler) => ({
  method: 'POST',
  path,
  handler,
  config: { auth: false, middlewares: limited },
})

export const accountRoutes = [
  open('/registrations/enterprise', register('enterprise')),
  open('/registrations/provider', register('provider')),
  my('GET', '/my', whoAmI),
  my('GET', '/my/organisation', readOrganisation),
  my('PUT', '/my/organisation', changeOrganisation),
  my('GET', '/my/labels', listLabels),
  my('POST', '/my/labels', declareLabel),
  my('POST', '/my/labels/:documentId/:action', actOnOwn(LABEL)),
  my('GET', '/my/demands', listDemands),
  my('POST', '/my/demands', draftDemand),
  my('GET', '/my/demands/:documentId', readDemand),
  my('PUT', '/my/demands/:documentId', saveDemand),
  my('GET', '/my/demands/:documentId/receipt', readReceipt),
  my('POST', '/my/demands/:documentId/:action', actOnDemand),
  my('GET', '/my/invitations', listInvitations),
  my('POST', '/my/invitations/:documentId/:action', actOnOwn(INVITATION)),
]
