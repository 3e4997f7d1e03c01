import { both, broken, copied, DUPLICATE, MISSING, twice, type Violations } from './violation'

/** database/constraints/150-objections.sql */
const PERIOD = `objections_open_at = now(), objections_close_at = now() + interval '1 day'`

export const OBJECTIONS: Violations = {
  lists_one_announced: both(
    'lists',
    `batch_id = (select max(id) from batches), city_code = null, list_version = id, state = 'announced', ${PERIOD}`,
  ),
  lists_announced_is_dated: broken('lists', `state = 'announced'`),
  lists_period_ordered: broken('lists', `objections_open_at = now(), objections_close_at = now()`),
  objections_number_once: twice('objections', 'number'),
  objections_answered_with_reason: broken('objections', `state = 'dismissed', answered_at = now(), answer = ' '`),
  objections_batch_id: broken('objections', 'batch_id = null', '23502'),
  objections_list_id: broken('objections', 'list_id = null', '23502'),
  objection_files_objection_id: copied('objection_files', { objection_id: null }, '23502'),
  objection_files_proof_exists: copied('objection_files', { proof: 'nothing' }, MISSING),
  objection_files_once: copied('objection_files', { created_at: '2020-01-01' }, DUPLICATE),
  products_selected_is_dated: broken('products', 'selected_at = now()'),
  'products.products_selected_guard': broken(
    'products',
    `selected_at = now(), selected_in_batch = (select document_id from batches order by id desc limit 1)`,
    'WF001',
  ),
}
