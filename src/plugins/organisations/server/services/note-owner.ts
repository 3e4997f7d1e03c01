import { SYSTEM } from '../../../../shared/pure/actor'
import { actAll } from '../../../../shared/server/flows/act'
import { query } from '../../../../shared/server/database/database'
import type { ChangedBy } from './memberships'
import { bindingOf } from '../../../../shared/server/flows/flows'
import { verificationFlow } from '../../domain/verification-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

/**
 * Increases the version of open claims when the owner changes, so that officers do not replace an owner they never saw.
 */
export async function noteOwner(creditCode: string, { at }: ChangedBy): Promise<void> {
  const claims = await query<{ id: string }>(
    `select document_id as id from verifications where subject_code = $1 and kind = 'claim'
       and ${sqlIn(verificationFlow, 'open')}`,
    [creditCode],
  )
  const context = { actor: SYSTEM, input: {}, at }
  await actAll(
    bindingOf(verificationFlow),
    'note-owner',
    claims.map(({ id }) => id),
    context,
  )
}
