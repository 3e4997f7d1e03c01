import { broken, copied, lost, twice, type Violations } from './violation'
import { MISSING } from './violation'

/** 130-pool.sql: who stands in the pool. */
export const POOL: Violations = {
  standings_one_in_force: twice('standings', 'credit_code', 'category_code'),
  standings_term_is_dated: broken('standings', 'ended_at = now()'),
  standings_city_code: copied('standings', { city_code: null }, '23502'),
  standings_city_exists: copied('standings', { city_code: '999999', category_code: 'security' }, MISSING),
  standings_provider_exists: lost('standings', 'credit_code', 'nobody'),
  'standings.desk_home_provider_id': broken(
    'standings',
    `provider_id = (select id from providers p where p.city_code <> standings.city_code and p.credit_code <> standings.credit_code limit 1)`,
    MISSING,
  ),
}
