import { readModel } from '../../../shared/pure/read-model'

export const PRODUCTS = readModel('products', [
  'id',
  'document_id',
  'version',
  'credit_code',
  'kind',
  'name',
  'category_code',
  'manual',
  'price_kind',
  'price_from',
  'training',
])

export const CASE_STUDIES = readModel('case_studies', [
  'id',
  'document_id',
  'credit_code',
  'title',
  'category_code',
  'figures',
  'customer_credit_code',
])
