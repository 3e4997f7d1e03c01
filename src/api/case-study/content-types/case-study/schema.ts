import { PAST_YEARS } from '../../../../shared/pure/dates'
import { collection, day, json, l, long, money, owned, text, version, names } from '../../../../shared/pure/schema'

export default collection(
  {
    singular: 'case-study',
    plural: 'case-studies',
    label: l('服务案例', 'Case study'),
    main: 'title',
    list: ['title', 'providerName', 'customerName', 'completedOn', 'cityCode'],
    territory: {
      city: 'cityCode',
      owner: 'creditCode',
      follows: { with: 'provider', after: ['api::product.product'] },
    },
  },
  {
    title: text(l('案例名称', 'Title'), { required: true }),
    provider: owned(l('服务商', 'Provider'), 'api::provider.provider'),
    product: owned(l('产品与服务', 'Product'), 'api::product.product'),
    providerName: text(l('服务商名称', 'Provider name')),
    creditCode: text(l('服务商信用代码', 'Credit code of the provider'), {
      required: true,
      names: names('api::provider.provider', 'creditCode'),
    }),
    cityCode: text(l('所在市', 'City'), { required: true, names: names('api::city.city', 'code') }),
    categoryCode: text(l('服务类别', 'Category'), { names: names('api::provider-category.provider-category', 'code') }),
    customerName: text(l('客户名称', 'Customer')),
    customerCreditCode: text(l('客户信用代码', 'Credit code of the customer')),
    industryCode: text(l('行业代码', 'Industry code')),
    background: long(l('背景', 'Background')),
    solution: long(l('做法', 'Solution')),
    figures: json(l('实施前后对比', 'Figures before and after'), {
      columns: {
        name: l('名称', 'Name'),
        before: l('实施前', 'Before'),
        after: l('实施后', 'After'),
        unit: l('单位', 'Unit'),
      },
    }),
    contractAmount: money(l('合同金额（分）', 'Contract amount (fen)')),
    completedOn: day(l('完成日期', 'Completed on'), { past: true, years: PAST_YEARS }),
    version: version(),
  },
)
