import { SYSTEM } from '../../../../shared/pure/actor'
import { actAll } from '../../../../shared/server/flows/act'
import { query } from '../../../../shared/server/database/database'
import type { RecordAction } from '../../../../shared/pure/record-words'
import type { Membership } from '../accounts/organisation'
import { revokeInvitations } from './accept-verification'
import { removeMember, type ChangedBy } from './memberships'
import { noteOwner } from './note-owner'
import { bindingOf } from '../../../../shared/server/flows/flows'
import { verificationFlow } from '../../domain/verification-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

/**
 * The only member gives up an organisation. It stays, unverified and without an owner, so that the next account to name
 * it makes a claim; open invitations end.
 */
export async function giveUp(sole: Membership, action: RecordAction, reason: string, by: ChangedBy): Promise<void> {
  await removeMember(sole, action, by)
  await revokeInvitations(sole.creditCode, by.at)
  await endRequests('credit_code = $1', sole.creditCode, reason, by)
  await noteOwner(sole.creditCode, by)
}

/** Ends open requests of an account or an organisation; `where` is a condition with `$1`. */
export async function endRequests(
  where: string,
  whose: number | string,
  reason: string,
  { at }: ChangedBy,
): Promise<void> {
  const open = await query<{ id: string }>(
    `select document_id as id from verifications where ${where} and ${sqlIn(verificationFlow, 'open')}`,
    [whose],
  )
  const ids = open.map(({ id }) => id)
  await actAll(bindingOf(verificationFlow), 'give-way', ids, { actor: SYSTEM, input: { reason }, at })
}
