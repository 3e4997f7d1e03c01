import { ALL, declareType } from '../harness/declaration'

export default declareType({
  uid: 'api::provider.provider',
  zh: '服务商',
  en: 'Provider',
  reads: ALL,
  forms: ['superAdmin'],
  row: ({ given, creditCode, cityCode, name }, values) => given.provider({ creditCode, cityCode, name, ...values }),
  secret: () => ({ districtCode: undefined }),
})
