import { INVITATION } from '../../contract'
import { ownRoutes } from '../../../../shared/server/accounts/own-routes'
import { invitationFlow } from '../../domain/invitation-flow'
import { applicantState } from '../../../../shared/server/accounts/applicant-fields'
import { sqlIn } from '../../../../shared/pure/state-sets'

/** R20: invitations of the account's enterprise, without the bureau's internal note. */
export const invitationRoutes = ownRoutes({
  path: '/my/invitations',
  uid: INVITATION,
  rows: {
    where: sqlIn(invitationFlow, 'valid', 't.state'),
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
  },
})
