import type { Context } from 'koa'
import { Refused } from '../../../../shared/pure/refusal'
import { refuse } from '../../../../shared/server/flows/act'
import { query } from '../../../../shared/server/database/database'
import { asSystem } from '../../../../shared/server/walls/scope'
import { membersOf } from '../accounts/own-members'
import { assertReads, forStaff } from '../../../../shared/server/http/panel-reads'
import { UID, type OrganisationKind } from '../accounts/organisation'
import { paramsOf } from '../../../../shared/server/http/request-parts'
import { verificationFlow } from '../../domain/verification-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

/** Beside an organisation's form: its members and verification. */
export const organisationAccountRoutes = [
  {
    method: 'GET',
    path: '/:kind/:documentId/accounts',
    handler: organisationAccounts,
    config: forStaff,
  },
]

interface Organisation extends Record<string, unknown> {
  code: string
  verifiedAt: Date | null
}

/** For staff who may read organisations and whose scope has the row. */
async function organisationAccounts(ctx: Context): Promise<void> {
  const { kind, documentId } = paramsOf(ctx, 'kind', 'documentId')
  if (!Object.hasOwn(UID, kind)) throw new Refused(refuse('not-found', { documentId }))
  await assertReads(ctx, UID[kind as OrganisationKind])
  const [organisation] = await query<Organisation>(
    `select credit_code as code, verified_at as "verifiedAt" from ${kind === 'enterprise' ? 'enterprises' : 'providers'}
     where document_id = $1`,
    [documentId],
  )
  if (!organisation) throw new Refused(refuse('not-found', { documentId }))
  // The scope check is on the organisation; its members' names have a wall of their own.
  const members = await asSystem(() => membersOf(organisation.code))
  ctx.body = {
    data: {
      verifiedAt: organisation.verifiedAt,
      members: members.map(({ name, email, standing, since }) => ({ name, email, standing, since })),
      verifications: await openVerifications(organisation.code),
    },
    meta: {},
  }
}

const openVerifications = (code: string) =>
  query(
    `select document_id as "documentId", kind, state, applicant_name as "applicantName" from verifications
     where subject_code = $1 and ${sqlIn(verificationFlow, 'open')} order by id`,
    [code],
  )
