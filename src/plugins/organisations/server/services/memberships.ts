import type { Actor } from '../../../../shared/pure/actor'
import type { RecordAction } from '../../../../shared/pure/record-words'
import type { Moment } from '../../../../shared/pure/workflow'
import { execute, query, selectRows, type Row } from '../../../../shared/server/database/database'
import { recordHistory } from '../../../../shared/server/flows/history'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import { MEMBERSHIP } from '../../contract'
import { PERSON } from '../facts/verification-facts'
import type { Membership } from '../accounts/organisation'
import { ACCOUNTS } from '../../../identity/contract'
import { insertWithHistory } from '../../../../shared/server/flows/create-rows'

/** Who acts, and when. */
export interface ChangedBy {
  actor: Actor
  at: Moment
}

type Change = Pick<Membership, 'documentId' | 'creditCode' | 'cityCode'> & {
  version: number
  from: string
  to: string
  action: RecordAction
  input?: Row
}

/** History of a membership; these verbs are the only writers. */
const remember = (change: Change, { actor, at }: ChangedBy): Promise<void> =>
  recordHistory([{ ...change, uid: MEMBERSHIP }], actor, at)

/** Serialises registration, claim, hand-over and joining of an organisation. */
export async function queueFor(names: readonly string[]): Promise<void> {
  for (const name of names)
    await execute(`select pg_advisory_xact_lock(hashtextextended('registration:' || $1, 0))`, [name])
}

/** Members of an organisation, locked in a fixed order. */
export const lockMembers = (creditCode: string): Promise<Membership[]> =>
  selectRows<Membership>(MEMBERSHIP, 'credit_code = $1', [creditCode], 'order by id for update')

export async function addMember(
  member: Pick<Membership, 'accountId' | 'creditCode' | 'cityCode' | 'organisation' | 'standing'>,
  action: RecordAction,
  by: ChangedBy,
  input: Row = {},
): Promise<void> {
  await insertWithHistory(MEMBERSHIP, [member], { action, to: member.standing, input }, by)
}

export async function changeMemberRole(
  member: Membership,
  to: Membership['standing'],
  action: RecordAction,
  by: ChangedBy,
): Promise<void> {
  const version = (member.version ?? 1) + 1
  const { documentId, creditCode, cityCode, standing } = member
  const input = { member: await nameOf(member.accountId) }
  await remember({ documentId, creditCode, cityCode, version, from: standing, to, action, input }, by)
  await execute(
    'update memberships set standing = $2, version = $3, updated_at = clock_timestamp() where document_id = $1',
    [documentId, to, version],
  )
}

export async function removeMember(member: Membership, action: RecordAction, by: ChangedBy): Promise<void> {
  const version = (member.version ?? 1) + 1
  const { documentId, creditCode, cityCode, standing } = member
  const input = { member: await nameOf(member.accountId) }
  await remember({ documentId, creditCode, cityCode, version, from: standing, to: 'none', action, input }, by)
  await execute('delete from memberships where document_id = $1', [documentId])
}

/** Display name of a person; the history keeps it after he has left. */
export async function nameOf(accountId: number): Promise<string> {
  const [row] = await beyondWalls(() =>
    query<{ name: string }>(`select ${PERSON} as name from ${ACCOUNTS} u where u.id = $1`, [accountId]),
  )
  return row?.name ?? ''
}
