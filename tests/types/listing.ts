import { AND_CITIES, declareType } from '../harness/declaration'
import { broken, copied, twice, EMPTY } from '../harness/violations/violation'
import { LISTING } from '../matrix/actions/pool'
import { nobody } from '../house/awaited'

export default declareType({
  uid: 'plugin::catalogue.listing',
  zh: '上架',
  en: 'Listing',
  reads: AND_CITIES,
  procedure: {
    plugin: 'catalogue',
    rules: LISTING,
    awaited: { listed: nobody('the provider lists its products'), unlisted: nobody('the provider lists its products') },
  },
  // Uses a separate product, because a listed one cannot be deleted.
  row: async ({ first, given, row, creditCode, cityCode, name }, values) => {
    const { id: provider } = await row('api::provider.provider')
    await row('plugin::pool.standing')
    const owned = { providerName: name, creditCode, cityCode, categoryCode: 'network' }
    const productName = `目录${name}`
    const product = await first('api::product.product', { ...owned, provider, name: productName, kind: 'product' })
    return given.listing({ ...owned, product: product.id, productName, ...values })
  },
  secret: () => ({ categoryCode: undefined }),
  violations: {
    listings_product_once: twice('listings', 'product_id', 'city_code'),
    listings_product_id: copied('listings', { product_id: null }, EMPTY),
    listings_city_code: copied('listings', { city_code: null }, EMPTY),
    listings_end_is_dated: broken('listings', 'unlisted_at = now()'),
  },
})
