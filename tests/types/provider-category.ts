import type { Given } from '../harness/given'
import { ALL, declareType } from '../harness/declaration'
import { twice } from '../harness/violations/violation'

export default declareType({
  uid: 'api::provider-category.provider-category',
  zh: '服务商类别',
  en: 'Category of providers',
  reads: ALL,
  forms: ['superAdmin'],
  // Seeded by releases.
  row: async ({ first, query }, values) => {
    const [there] = await query<Given>('select *, document_id as "documentId" from provider_categories limit 1')
    return there && !values.code ? there : first('api::provider-category.provider-category', values)
  },
  ground: ({ nextNumber }) => {
    const number = nextNumber('category')
    return { code: `x${number}`, number, name: '类别' }
  },
  violations: {
    provider_categories_code_once: twice('provider_categories', 'code'),
  },
})
