import { SYSTEM } from '../../../../shared/pure/actor'
import { act, actAll } from '../../../../shared/server/flows/act'
import type { Moment } from '../../../../shared/pure/workflow'
import { execute, inTransaction, query, tableOf } from '../../../../shared/server/database/database'
import { bindingOf, following, type Verb, type VerbContext } from '../../../../shared/server/flows/flows'
import { recordHistory } from '../../../../shared/server/flows/history'
import { ENTERPRISE, PROVIDER } from '../../contract'
import type { Verification } from '../../domain/verification-guards'
import { addMember, changeMemberRole, lockMembers, removeMember } from './memberships'
import { memberInvitationFlow } from '../../domain/member-invitation-flow'
import { verificationFlow } from '../../domain/verification-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

const OTHER_ACCEPTED = '该机构的另一项认领或核验已通过。'

/**
 * R05, R21: accepts licence and letter: the organisation is verified; a claimant becomes its owner; the previous owner
 * is kept or removed as decided; other open requests for the organisation end. All or nothing.
 */
export const acceptVerification: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const result = await act(bindingOf(verificationFlow), 'accept', documentIds, context)
    const accepted = result.done.map(({ after }) => after)
    for (const claim of accepted.filter(({ kind }) => kind === 'claim')) await giveOwner(claim, context)
    const codes = accepted.map(({ subjectCode }) => subjectCode)
    await markVerified(codes, context)
    await endOthers(codes, context)
    return result
  })

async function giveOwner(claim: Verification, context: VerbContext): Promise<void> {
  const { subjectCode: creditCode, organisation, accountId } = claim
  const owner = (await lockMembers(creditCode)).find(({ standing }) => standing === 'owner')
  if (owner && context.input.previousOwner === 'keep-as-member')
    await changeMemberRole(owner, 'member', 'displace', context)
  else if (owner) await removeMember(owner, 'displace', context)
  // Invitations by the previous owner end with his ownership.
  await revokeInvitations(creditCode, context.at)
  const member = { accountId: Number(accountId), creditCode, cityCode: String(claim.cityCode), organisation }
  await addMember({ ...member, standing: 'owner' }, 'claim', context, { verification: claim.documentId })
}

/** Revokes open invitations when the owner changes. */
export async function revokeInvitations(creditCode: string, at: Moment): Promise<void> {
  const open = await query<{ id: string }>(
    `select document_id as id from member_invitations where credit_code = $1 and state = 'open'`,
    [creditCode],
  )
  const ids = open.map(({ id }) => id)
  await actAll(bindingOf(memberInvitationFlow), 'revoke', ids, { actor: SYSTEM, input: {}, at })
}

/** Marks organisations as verified, with history. */
export async function markVerified(
  codes: readonly string[],
  { actor, at }: Pick<VerbContext, 'actor' | 'at'>,
): Promise<void> {
  for (const uid of [ENTERPRISE, PROVIDER]) {
    const table = tableOf(uid)
    const rows = await query<{ document_id: string; credit_code: string; city_code: string; version: number | null }>(
      `select document_id, credit_code, city_code, version from ${table} where credit_code = any($1::text[]) order by id for update`,
      [codes],
    )
    await recordHistory(
      rows.map((row) => ({
        uid,
        documentId: row.document_id,
        version: (row.version ?? 1) + 1,
        from: 'kept',
        to: 'kept',
        action: 'verify',
        cityCode: row.city_code,
        creditCode: row.credit_code,
      })),
      actor,
      at,
    )
    await execute(
      `update ${table} set verified_at = $2::timestamptz, version = coalesce(version, 1) + 1, updated_at = $2::timestamptz
       where document_id = any($1::text[])`,
      [rows.map((row) => row.document_id), at.now.toISOString()],
    )
  }
}

async function endOthers(codes: readonly string[], context: VerbContext): Promise<void> {
  const others = await query<{ id: string }>(
    `select document_id as id from verifications where subject_code = any($1::text[])
       and ${sqlIn(verificationFlow, 'open')}`,
    [codes],
  )
  const input = { reason: OTHER_ACCEPTED }
  const ids = others.map(({ id }) => id)
  await actAll(bindingOf(verificationFlow), 'give-way', ids, { ...following(context), input })
}
