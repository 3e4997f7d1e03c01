import { query } from '../../../shared/server/database/database'
import type { Office } from '../../../shared/server/walls/actors'

/** Offices that a member of staff holds now, latest appointment first (§3(2)2, §4(4)). */
export async function officesOf(adminUserId: number): Promise<Office[]> {
  return query<Office & Record<string, unknown>>(
    `select city_code as "cityCode", name from officers where admin_user_id = $1 and state = 'current' order by appointed_at desc, id desc`,
    [adminUserId],
  )
}
