import {
  choice,
  collection,
  deadline,
  instant,
  l,
  owned,
  state,
  text,
  version,
  names,
} from '../../../../../shared/pure/schema'
import { standingFlow } from '../../../domain/standing-flow'
import { CATEGORY_LABELS } from '../../../../../policy/categories'

export default collection(
  {
    singular: 'standing',
    plural: 'standings',
    label: l('服务资格', 'Standing'),
    main: 'providerName',
    list: ['providerName', 'categoryCode', 'cityCode', 'state', 'admittedAt', 'endedAt'],
    newestBy: 'admittedAt',
    readBy: ['city'],
    territory: { city: 'cityCode', owner: 'creditCode', follows: { with: 'provider' } },
  },
  {
    provider: owned(l('服务商', 'Provider'), 'api::provider.provider'),
    // The name at admission, so that the register of that day stays readable.
    providerName: text(l('服务商名称', 'Name of the provider'), { required: true }),
    creditCode: text(l('统一社会信用代码', 'Unified social credit code'), {
      required: true,
      names: names('api::provider.provider', 'creditCode'),
    }),
    cityCode: text(l('所在市', 'City'), { required: true, names: names('api::city.city', 'code') }),
    categoryCode: choice(l('类别', 'Category'), CATEGORY_LABELS, {
      required: true,
      names: names('api::provider-category.provider-category', 'code'),
    }),
    basis: text(l('入选依据文号', 'Document number of the admission'), { required: true }),
    application: text(l('申请编号', 'Application'), { names: names('plugin::applications.application') }),
    admittedAt: instant(l('入选时间', 'Admitted at'), { required: true }),
    endedAt: instant(l('资格终止时间', 'Ended at')),
    barredUntil: deadline(l('重新申请限制期至', 'Barred until')),
    state: state(standingFlow),
    version: version(),
  },
)
