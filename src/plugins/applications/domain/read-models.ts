import { readModel } from '../../../shared/pure/read-model'

export const APPLICATIONS = readModel('applications', [
  'id',
  'document_id',
  'batch_id',
  'credit_code',
  'provider_name',
  'categories',
  'state',
  'outcome',
  'determined_at',
])
