import { ALL, declareType } from '../harness/declaration'
import { broken, twice } from '../harness/violations/violation'

export default declareType({
  uid: 'api::provider.provider',
  zh: '服务商',
  en: 'Provider',
  reads: ALL,
  forms: ['superAdmin'],
  row: ({ given, creditCode, cityCode, name }, values) => given.provider({ creditCode, cityCode, name, ...values }),
  secret: () => ({ districtCode: undefined }),
  violations: {
    providers_credit_code_once: twice('providers', 'credit_code'),
    'providers.organisation_verified_guard': broken('providers', 'verified_at = now()', 'WF001'),
  },
})
