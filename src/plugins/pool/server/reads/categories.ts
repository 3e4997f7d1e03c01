import type { Collection } from '../../../../shared/server/http/public-reads'

/** The seven categories (§2) with their conditions. */
export const publicCategories: Collection = {
  path: '/provider-categories',
  uid: 'api::provider-category.provider-category',
  where: 'true',
  fields: {
    code: { filter: 'text', sort: true },
    number: { filter: 'integer', sort: true },
    name: { filter: 'text', sort: 'chinese' },
    nameEn: { filter: 'text', sort: true },
    clause: { filter: 'text' },
    description: {},
    conditions: {},
    edition: { filter: 'integer' },
  },
  defaultSort: 'number:asc',
}
