import { INVITATION } from '../../contract'
import type { Context } from 'koa'
import { accountActorOf } from '../../../../shared/server/walls/actors'
import { listOf, type Collection } from '../../../../shared/server/http/public-reads'
import { invitationFlow } from '../../domain/invitation-flow'
import { ownRows } from '../../../organisations/contract-server'
import { applicantState } from '../../../../shared/server/accounts/applicant-fields'

/** R20: invitations of the own enterprise; the bureau's note on it is the bureau's. */
const invitations: Collection = {
  path: '/my/invitations',
  uid: INVITATION,
  where: `t.state <> 'revoked'`,
  fields: {
    batchDocumentId: { sql: 'select b.document_id from batches b where b.id = t.batch_id', filter: 'text' },
    batchName: { sql: 'select b.name from batches b where b.id = t.batch_id' },
    cityCode: {},
    ...applicantState(invitationFlow),
    invitedAt: { filter: 'instant', sort: true },
    answeredAt: { sort: true },
    version: {},
  },
  defaultSort: 'invitedAt:desc',
}

export async function listInvitations(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  ctx.body = await listOf(invitations, ctx.query, ownRows(actor))
}
