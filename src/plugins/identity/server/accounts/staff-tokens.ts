import { execute, query } from '../../../../shared/server/database/database'
import { digestOf, newSecret } from './hashes'

export interface Staff extends Record<string, unknown> {
  id: number
  email: string
  name: string
  password: string | null
  active: boolean | null
}

export async function findStaff(where: string, value: unknown): Promise<Staff | undefined> {
  const [row] = await query<Staff>(
    `select id, email, concat(lastname, firstname) as name, password, is_active as active from admin_users where ${where} limit 1`,
    [value],
  )
  return row
}

/** A secret for setting a new password; replaces the previous one. Only its digest is stored. */
export async function issueStaffToken(id: number, minutes: number): Promise<string> {
  const code = newSecret()
  await execute(
    `update admin_users set reset_password_token = $2,
        reset_password_token_expires_at = (clock_timestamp() + make_interval(mins => $3)) at time zone 'UTC' where id = $1`,
    [id, digestOf(code), minutes],
  )
  return code
}
