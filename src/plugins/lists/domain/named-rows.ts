import { names } from '../../../shared/pure/schema'

const ORGANISATIONS = [
  names('api::enterprise.enterprise', 'creditCode', 'within'),
  names('api::provider.provider', 'creditCode', 'within'),
]
const PRODUCT = names('api::product.product', 'documentId', 'within')

/** Whom and what the lines of a list name (entries.ts). */
export const NAMED_IN_LISTS = [
  ...ORGANISATIONS,
  PRODUCT,
  names('api::demand.demand', 'documentId', 'within'),
  names('plugin::applications.application', 'documentId', 'within'),
]

/** The line that an objection is about, by its key: an enterprise, a provider's category, an offer. */
export const OBJECTED = [...ORGANISATIONS, PRODUCT]
