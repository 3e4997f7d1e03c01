import { names } from '../../../shared/pure/schema'

const ORGANISATIONS = [
  names('api::enterprise.enterprise', 'creditCode', 'within'),
  names('api::provider.provider', 'creditCode', 'within'),
]
const PRODUCT = names('api::product.product', 'documentId', 'within')

/** Rows that lines of a list refer to (entries.ts). */
export const NAMED_IN_LISTS = [
  ...ORGANISATIONS,
  PRODUCT,
  names('api::demand.demand', 'documentId', 'within'),
  names('plugin::applications.application', 'documentId', 'within'),
]

/** Rows that an objection refers to by its key: an enterprise, a provider, a product. */
export const OBJECTED = [...ORGANISATIONS, PRODUCT]
