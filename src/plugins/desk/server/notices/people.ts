import { query } from '../../../../shared/server/database/database'
import { answerFor, EVERYBODY, grouped, type FindPeople } from '../../../../shared/server/notices/people'
import { staffPeople } from '../../../identity/contract-server'

/** Appointed officers, by city. */
const officersOf: FindPeople = async (codes) => {
  const rows = await query<{ city: string; id: number }>(
    `select city_code as city, admin_user_id as id from officers
     where state = 'current' and city_code = any($1::text[]) order by 1, 2`,
    [codes],
  )
  const staff = await staffPeople(rows.map(({ id }) => id))
  return grouped(rows, ({ city, id }) => ({ key: city, person: staff.get(id) }))
}

/** A city without officers: its messages are stored under the city's name. */
const cities: FindPeople = async (codes) => {
  const rows = await query<{ code: string; name: string }>(
    'select code, name from cities where code = any($1::text[])',
    [codes],
  )
  return grouped(rows, ({ code, name }) => ({
    key: code,
    person: { recipient: `city:${code}`, name, address: null, mailOnly: true },
  }))
}

const holdersOf =
  (role: string, isActive: boolean): FindPeople =>
  async () => {
    const rows = await query<{ id: number }>(
      `select r.user_id as id from admin_users_roles_lnk r join admin_roles a on a.id = r.role_id where a.code = $1`,
      [role],
    )
    const staff = await staffPeople(
      rows.map(({ id }) => id),
      isActive,
    )
    return new Map([[EVERYBODY, [...staff.values()]]])
  }

/** Registers officers, the province and administrators as recipients. */
export function answerForOffices(): void {
  answerFor('desk', 'city', { find: officersOf, standIn: cities })
  answerFor('desk', 'province', { find: holdersOf('pool-province', false) })
  answerFor('desk', 'administrators', { find: holdersOf('strapi-super-admin', true) })
}
