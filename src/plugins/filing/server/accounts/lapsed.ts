import { SYSTEM } from '../../../../shared/pure/actor'
import { databaseNow } from '../../../../shared/server/clock'
import { selectRows } from '../../../../shared/server/database'
import { subscribe } from '../../../../shared/server/events'
import { MEMBERSHIP } from '../../../desk/contract'
import { removeMember } from '../services/memberships'
import type { Membership } from './organisation'

/**
 * An account whose address nobody proved in time gives up its place with it: it can never sign in, and as an owner on
 * paper it would stand in the way of whoever claims the organisation (R05).
 */
export function freePlacesOfLapsed(): void {
  subscribe('account.lapsed', 'filing.membership', async (lapsed) => {
    const now = databaseNow()
    const ids = lapsed.map(({ accountId }) => accountId)
    const members = await selectRows<Membership>(MEMBERSHIP, 'account_id = any($1::integer[])', [ids], 'for update')
    for (const member of members) await removeMember(member, 'lapse', { actor: SYSTEM, at: { now, arrivedAt: now } })
  })
}
