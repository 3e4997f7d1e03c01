import { AND_CITIES, declareType } from '../harness/declaration'
import { STANDING } from '../matrix/acts/pool'

export default declareType({
  uid: 'plugin::pool.standing',
  zh: '服务资格',
  en: 'Standing',
  reads: AND_CITIES,
  procedure: { plugin: 'pool', rules: STANDING },
  row: async ({ given, row, creditCode, cityCode, name }, values) => {
    const { id: provider } = await row('api::provider.provider')
    return given.standing({ creditCode, cityCode, providerName: name, provider, ...values })
  },
  secret: () => ({ categoryCode: undefined }),
})
