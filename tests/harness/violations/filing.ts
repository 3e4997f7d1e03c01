import { both, broken, lost, twice, type Violations } from './violation'

/** database/constraints/020-filing.sql */
const WITH_CITY = ['enterprises', 'enterprise_labels', 'demands', 'providers', 'products', 'case_studies', 'liaisons']
const ALSO_WITH_CITY = ['invitations', 'city_lists', 'officers', 'private_files', 'extensions', 'lists']

const NO_CITY = Object.fromEntries(
  [...WITH_CITY, ...ALSO_WITH_CITY].map((table) => [`${table}_city_exists`, lost(table, 'city_code', '999999')]),
)
const OWNERLESS = '91370100MA3C00002X'

export const FILING: Violations = {
  ...NO_CITY,
  enterprise_labels_enterprise_exists: lost('enterprise_labels', 'credit_code', OWNERLESS),
  demands_enterprise_exists: lost('demands', 'credit_code', OWNERLESS),
  products_provider_exists: lost('products', 'credit_code', OWNERLESS),
  case_studies_provider_exists: lost('case_studies', 'credit_code', OWNERLESS),
  cities_code_once: twice('cities', 'code'),
  enterprises_credit_code_once: twice('enterprises', 'credit_code'),
  providers_credit_code_once: twice('providers', 'credit_code'),
  provider_categories_code_once: twice('provider_categories', 'code'),
  liaisons_one_current: twice('liaisons', 'city_code'),
  officers_once_current: twice('officers', 'admin_user_id', 'city_code'),
  batches_one_open: both('batches', `kind = 'provider', parallel = false`),
  batches_ordinal_once: twice('batches', 'kind', 'year', 'ordinal'),
  city_lists_once: twice('city_lists', 'batch_id', 'city_code'),
  invitations_once_per_city: twice('invitations', 'batch_id', 'city_code', 'credit_code'),
  demands_receipt_once: twice('demands', 'receipt_number'),
  demands_carried_once: twice('demands', 'carried_from', 'batch_id'),
  lists_version_once: twice('lists', 'batch_id', 'city_code', 'list_version'),
  lists_one_determined: both('lists', 'batch_id = (select max(id) from batches), city_code = null, list_version = id'),
  lists_one_published: {
    ...both('lists', ''),
    sql: `update lists set batch_id = (select max(id) from batches), city_code = null, list_version = id
          where id in (select row_id from violation_ground where name = 'published_lists')`,
  },
  enterprise_labels_once: twice('enterprise_labels', 'credit_code', 'kind', 'certificate_number', 'year'),
  batches_windows_ordered: broken('batches', `filing_closes_at = filing_opens_at - interval '1 hour'`),
  demands_filed_is_dated: broken('demands', 'receipt_number = null'),
  demands_priority_has_grounds: broken('demands', `priority = true, priority_grounds = '[]'`),
  lists_published_is_numbered: broken('lists', `state = 'published', number = null`),
  enterprises_credit_code_shape: broken('enterprises', `credit_code = 'O' || substr(credit_code, 2)`),
}
