import { query } from '../../../../shared/server/database/database'
import {
  answerFor,
  grouped,
  keepAddresses,
  type FindPeople,
  type Person,
} from '../../../../shared/server/notices/people'

interface Found extends Record<string, unknown> {
  id: number
  name: string
  address: string
}

/**
 * Staff who can sign in, by number, in ascending order. @param isActive only those who have signed in for the first
 * time.
 */
export async function staffPeople(ids: readonly number[], isActive = false): Promise<Map<number, Person>> {
  if (ids.length === 0) return new Map()
  const rows = await query<Found & { language: string | null }>(
    `select u.id, coalesce(nullif(u.username, ''), nullif(concat(u.lastname, u.firstname), ''), u.email) as name,
        u.email as address, u.prefered_language as language from admin_users u
     where u.id = any($1::int[]) and coalesce(u.blocked, false) = false and (u.is_active or not $2::boolean) order by u.id`,
    [ids, isActive],
  )
  return new Map(
    rows.map(({ id, name, address, language }) => [
      id,
      { recipient: `staff:${id}`, name, address, locale: language?.startsWith('en') ? 'en' : 'zh' },
    ]),
  )
}

/** Accounts by number. Unconfirmed addresses may be strangers', and blocked accounts are not notified. */
export const reachableAccounts = (ids: readonly number[]): Promise<Map<number, Person>> => accounts(ids, false)

async function accounts(ids: readonly number[], withBlocked: boolean): Promise<Map<number, Person>> {
  if (ids.length === 0) return new Map()
  const rows = await query<Found>(
    `select u.id, coalesce(nullif(u.name, ''), u.username, u.email) as name, u.email as address from up_users u
     where u.id = any($1::int[]) and u.confirmed and (coalesce(u.blocked, false) = false or $2::boolean) order by u.id`,
    [ids, withBlocked],
  )
  return new Map(rows.map(({ id, name, address }) => [id, { recipient: `account:${id}`, name, address }]))
}

const byNumber =
  (read: (ids: readonly number[]) => Promise<Map<number, Person>>): FindPeople =>
  async (keys) =>
    grouped([...(await read(keys.map(Number)))], ([id, person]) => ({ key: String(id), person }))

/** Registers accounts and staff as recipients. */
export function answerForAccounts(): void {
  // Also one that was just blocked, since he must be notified of that.
  answerFor('identity', 'account', { find: byNumber((ids) => accounts(ids, true)) })
  answerFor('identity', 'officer', { find: byNumber(staffPeople) })
  keepAddresses('identity', 'account', (id) => emailOf('select email from up_users where id::text = $1', id))
  keepAddresses('identity', 'staff', (id) => emailOf('select email from admin_users where id::text = $1', id))
}

async function emailOf(sql: string, id: string): Promise<string | null> {
  const [row] = await query<{ email: string | null }>(sql, [id])
  return row?.email ?? null
}
