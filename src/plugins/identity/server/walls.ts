import { declareWall, told, undecided } from '../../../shared/server/walls/declared-walls'

/** Walls of Strapi's tables of people and sessions, and of the record of sign-ins. */
export function declareWalls(): void {
  declareWall('identity', { table: 'desk_login', may: 'select' })
  // Authentication reads accounts before anybody is known; whoever is known sees himself.
  declareWall('identity', { table: 'up_users', own: `${undecided} or id = ${told('account')}::integer` })
  declareWall('identity', { table: 'admin_users', own: `coalesce(${told('actor')}, '') not like 'account:%'` })
  // Who signs in is nobody yet; from then on a session is its holder's.
  declareWall('identity', {
    table: 'strapi_sessions',
    own: `coalesce(${told('actor')}, 'public') = 'public'
    or user_id = substr(${told('actor')}, 7) and origin = 'admin' and ${told('actor')} like 'admin:%'
    or user_id = ${told('account')} and origin = 'users-permissions'`,
  })
}
