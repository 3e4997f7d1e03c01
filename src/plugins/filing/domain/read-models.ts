import { readModel } from '../../../shared/pure/read-model'

export const BATCHES = readModel('batches', [
  'id',
  'document_id',
  'name',
  'kind',
  'state',
  'year',
  'ordinal',
  'filing_closes_at',
  'recommend_closes_at',
])

export const DEMANDS = readModel('demands', [
  'id',
  'document_id',
  'batch_id',
  'credit_code',
  'city_code',
  'enterprise_id',
  'enterprise_name',
  'title',
  'categories',
  'state',
  'review_conclusion',
  'review_reason',
  'city_list_version',
])
