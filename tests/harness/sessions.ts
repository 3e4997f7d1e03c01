import { query } from './app'
import { somebody, type Reply } from './http'
import { meanwhile } from './meanwhile'
import { PASSWORD, registered } from './registered'

/** Sessions of an account. */
export const sessionsOf = (email: string): Promise<object[]> =>
  query(
    `select 1 from strapi_sessions s join up_users u on s.user_id = u.id::text
     where u.email = $1 and s.origin = 'users-permissions'`,
    [email],
  )

/** A new account whose session is renewed while its password changes. */
export async function renewedMeanwhile(): Promise<{ email: string; reply: Reply }> {
  const { email } = await registered()
  const { refreshToken } = (await somebody().post('/api/auth/local', { identifier: email, password: PASSWORD })).body
  const reply = await meanwhile(
    () => query(`update up_users set password = 'another' where email = $1`, [email]),
    () => somebody().post('/api/auth/refresh', { refreshToken }),
  )
  return { email, reply }
}
