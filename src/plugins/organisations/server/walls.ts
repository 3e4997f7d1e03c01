import { query } from '../../../shared/server/database/database'
import type { Member } from '../../../shared/server/walls/actors'
import { byActor, declareWall, told, widenWall } from '../../../shared/server/walls/declared-walls'

/** Walls of the imports, and whom an account sees of its organisation. */
export function declareWalls(): void {
  declareWall({ table: 'desk_import', may: 'select, insert, update, delete', own: byActor })
  declareWall({
    table: 'desk_import_page',
    may: 'select, insert',
    own: 'exists (select 1 from desk_import i where i.id = import_id)',
  })
  widenWall(
    'up_users',
    `exists (select 1 from memberships m where m.account_id = up_users.id and m.credit_code = ${told('owner')})`,
  )
}

/** The organisation that an account belongs to. */
export async function memberOf(accountId: number): Promise<Member | undefined> {
  const [member] = await query<Member & Record<string, unknown>>(
    `select credit_code as "creditCode", standing from memberships where account_id = $1`,
    [accountId],
  )
  return member
}
