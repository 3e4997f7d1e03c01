import { declareWall, scopeSetting, undecided } from '../../../shared/server/walls/declared-walls'

/** Walls of Strapi's tables of people and sessions, and of the security record. */
export function declareWalls(): void {
  declareWall('identity', { table: 'desk_login', may: 'select' })
  // Authentication reads accounts before an actor is known; later an account sees itself.
  declareWall('identity', { table: 'up_users', own: `${undecided} or id = ${scopeSetting('account')}::integer` })
  declareWall('identity', { table: 'admin_users', own: `coalesce(${scopeSetting('actor')}, '') not like 'account:%'` })
  // Open while signing in, when there is no actor yet; later only to the session's holder.
  declareWall('identity', {
    table: 'strapi_sessions',
    own: `coalesce(${scopeSetting('actor')}, 'public') = 'public'
    or user_id = substr(${scopeSetting('actor')}, 7) and origin = 'admin' and ${scopeSetting('actor')} like 'admin:%'
    or user_id = ${scopeSetting('account')} and origin = 'users-permissions'`,
  })
}
