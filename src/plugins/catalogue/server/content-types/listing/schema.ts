import { choice, collection, instant, l, owned, state, text, version, names } from '../../../../../shared/pure/schema'
import { listingFlow } from '../../../domain/listing-flow'
import { CATEGORY_LABELS } from '../../../../pool/contract'

/** R17, R36: the public listing of a product. */
export default collection(
  {
    singular: 'listing',
    plural: 'listings',
    label: l('上架', 'Listing'),
    main: 'productName',
    list: ['productName', 'categoryCode', 'providerName', 'cityCode', 'state', 'listedAt'],
    newestBy: 'listedAt',
    readBy: ['city'],
    territory: {
      city: 'cityCode',
      owner: 'creditCode',
      follows: { with: 'provider', after: ['plugin::pool.standing'] },
    },
  },
  {
    product: owned(l('产品与服务', 'Product'), 'api::product.product'),
    productName: text(l('名称', 'Name'), { required: true }),
    providerName: text(l('服务商名称', 'Provider name')),
    creditCode: text(l('统一社会信用代码', 'Unified social credit code'), {
      required: true,
      names: names('api::provider.provider', 'creditCode'),
    }),
    cityCode: text(l('所在市', 'City'), { required: true, names: names('api::city.city', 'code') }),
    categoryCode: choice(l('类别', 'Category'), CATEGORY_LABELS, {
      required: true,
      names: names('api::provider-category.provider-category', 'code'),
    }),
    listedAt: instant(l('上架时间', 'Listed at'), { required: true }),
    unlistedAt: instant(l('下架时间', 'Taken off at')),
    state: state(listingFlow),
    version: version(),
  },
)
