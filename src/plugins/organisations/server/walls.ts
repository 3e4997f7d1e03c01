import { query } from '../../../shared/server/database/database'
import type { Member } from '../../../shared/server/walls/actors'
import { FILE_TABLE } from '../../files/contract'
import { ACCOUNT_TABLE } from '../../identity/contract'
import { openWall, scopeSetting, widenWall } from '../../../shared/server/walls/declared-walls'

/** Files of an organisation that moved, and which members an account sees. */
export function declareWalls(): void {
  openWall(FILE_TABLE, `${present('enterprises')} or ${present('providers')}`)
  widenWall(
    ACCOUNT_TABLE,
    `exists (select 1 from memberships m where m.account_id = ${ACCOUNT_TABLE}.id and m.credit_code = ${scopeSetting('owner')})`,
  )
}

/** A moved organisation is read by its present city too, by its own row. */
const present = (table: string): string =>
  `exists (select 1 from ${table} o where o.credit_code = "${FILE_TABLE}"."credit_code"
    and o.city_code = any(string_to_array((select current_setting('app.cities', true)), ',')))`

/** The membership of an account. */
export async function memberOf(accountId: number): Promise<Member | undefined> {
  const [member] = await query<Member & Record<string, unknown>>(
    `select credit_code as "creditCode", standing as "memberRole" from memberships where account_id = $1`,
    [accountId],
  )
  return member
}

/** Present city of the account's organisation; undefined without one. */
export async function homeOf(accountId: number): Promise<string | undefined> {
  const [home] = await query<{ city: string }>(
    `select o.city_code as city from memberships m
       join (select 'enterprise' as kind, credit_code, city_code from enterprises
             union all select 'provider', credit_code, city_code from providers) o
         on o.credit_code = m.credit_code and o.kind = m.organisation
     where m.account_id = $1`,
    [accountId],
  )
  return home?.city
}
