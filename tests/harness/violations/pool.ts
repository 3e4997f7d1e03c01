import { broken, copied, lost, twice, type Violations } from './violation'
import { MISSING } from './violation'

/** 130-pool.sql and 160-listings.sql: who stands in the pool, and what is listed there. */
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
  listings_product_once: twice('listings', 'product_id', 'city_code'),
  listings_product_id: copied('listings', { product_id: null }, '23502'),
  listings_city_code: copied('listings', { city_code: null }, '23502'),
  listings_city_exists: lost('listings', 'city_code', '999999'),
  listings_provider_exists: lost('listings', 'credit_code', 'nobody'),
  listings_end_is_dated: broken('listings', 'unlisted_at = now()'),
  'listings.desk_home_product_id': broken(
    'listings',
    `product_id = (select id from products p where p.city_code <> listings.city_code limit 1)`,
    MISSING,
  ),
}
