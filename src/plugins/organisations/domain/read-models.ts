import { readModel } from '../../../shared/pure/read-model'

const ORGANISATION = [
  'id',
  'document_id',
  'credit_code',
  'name',
  'city_code',
  'verified_at',
  'legal_representative',
  'contact_name',
]

export const ENTERPRISES = readModel('enterprises', [...ORGANISATION, 'size'])
export const PROVIDERS = readModel('providers', [...ORGANISATION, 'employees'])
