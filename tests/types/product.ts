import { ALL, declareType } from '../harness/declaration'
import { broken } from '../harness/violations/violation'

export default declareType({
  uid: 'api::product.product',
  zh: '产品与服务',
  en: 'Product',
  reads: ALL,
  forms: ['superAdmin'],
  row: async ({ first, row, creditCode, cityCode, name }, values) => {
    const { id: provider } = await row('api::provider.provider')
    const owned = { provider, providerName: name, creditCode, cityCode, categoryCode: 'network' }
    return first('api::product.product', { ...owned, name: `产品${name}`, kind: 'product', ...values })
  },
  posted: async ({ row }) => ({
    creditCode: (await row('api::provider.provider')).creditCode,
    categoryCode: 'network',
    name: '产品',
  }),
  secret: () => ({ selectedInBatch: undefined }),
  violations: {
    products_selected_is_dated: broken('products', 'selected_at = now()'),
    'products.products_selected_guard': broken(
      'products',
      `selected_at = now(), selected_in_batch = (select document_id from batches order by id desc limit 1)`,
      'WF001',
    ),
  },
})
