import { SYSTEM } from '../../../../shared/pure/actor'
import { databaseNow } from '../../../../shared/server/database/clock'
import { selectRows } from '../../../../shared/server/database/database'
import { MEMBERSHIP } from '../../contract'
import type { Membership } from '../accounts/organisation'
import { endRequests, giveUp } from './give-up'
import { lockMembers, type ChangedBy } from './memberships'

const REASON = '该账号的电子邮箱未在规定时间内确认，账号已失效。'

/** R05: an account whose address was never confirmed loses its claim and gives up its organisation. */
export async function freeLapsed(payload: readonly { accountId: number }[]): Promise<void> {
  const now = databaseNow()
  const by: ChangedBy = { actor: SYSTEM, at: { now, arrivedAt: now } }
  for (const { accountId } of payload) {
    await endRequests('account_id = $1', accountId, REASON, by)
    const [named] = await selectRows<Membership>(MEMBERSHIP, 'account_id = $1', [accountId])
    const members = named ? await lockMembers(named.creditCode) : []
    // Read again under the lock: a claim may have replaced it. An owner with other members is left for staff to decide.
    const own = members.find((member) => member.accountId === accountId)
    if (own && members.length === 1) await giveUp(own, 'lapse', REASON, by)
  }
}
