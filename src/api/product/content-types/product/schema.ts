import {
  choice,
  collection,
  instant,
  integer,
  json,
  l,
  long,
  money,
  owned,
  text,
  version,
  names,
} from '../../../../shared/pure/schema'
import { PRICE_KIND_LABELS, PRODUCT_KIND_LABELS } from '../../../../plugins/catalogue/domain/words'

export default collection(
  {
    singular: 'product',
    plural: 'products',
    label: l('产品与服务', 'Product'),
    main: 'name',
    list: ['name', 'kind', 'categoryCode', 'providerName', 'cityCode'],
    territory: { city: 'cityCode', owner: 'creditCode', follows: { with: 'provider' } },
  },
  {
    name: text(l('名称', 'Name'), { required: true }),
    kind: choice(l('种类', 'Kind'), PRODUCT_KIND_LABELS, { required: true, default: 'product' }),
    provider: owned(l('服务商', 'Provider'), 'api::provider.provider'),
    providerName: text(l('服务商名称', 'Provider name')),
    creditCode: text(l('服务商信用代码', 'Credit code of the provider'), {
      required: true,
      names: names('api::provider.provider', 'creditCode'),
    }),
    cityCode: text(l('所在市', 'City'), { required: true, names: names('api::city.city', 'code') }),
    categoryCode: text(l('服务类别', 'Category'), {
      required: true,
      names: names('api::provider-category.provider-category', 'code'),
    }),
    summary: long(l('一句话介绍', 'Summary'), { maxLength: 500 }),
    description: long(l('详细说明', 'Description')),
    industries: json(l('适用行业', 'Industries')),
    scenes: json(l('应用场景', 'Scenes')),
    priceKind: choice(l('计价方式', 'Pricing'), PRICE_KIND_LABELS),
    priceFrom: money(l('价格下限（分）', 'Price from (fen)')),
    priceTo: money(l('价格上限（分）', 'Price to (fen)')),
    interfaces: json(l('开放接口', 'Open interfaces')),
    manual: json(l('操作手册要点', 'Parts of the manual')),
    training: text(l('培训课程', 'Training')),
    deliveryDays: integer(l('交付周期（天）', 'Delivery (days)'), { min: 0 }),
    // R14: written only by the verbs of lists.
    selectedInBatch: text(l('入选批次', 'Selected in batch'), { names: names('plugin::filing.batch') }),
    selectedAt: instant(l('入选时间', 'Selected at')),
    version: version(),
  },
)
