import { AND_CITIES, declareType } from '../harness/declaration'
import { broken, twice } from '../harness/violations/violation'

export default declareType({
  uid: 'api::enterprise.enterprise',
  zh: '企业',
  en: 'Enterprise',
  reads: AND_CITIES,
  forms: ['province', 'superAdmin'],
  row: ({ given, creditCode, cityCode, name }, values) =>
    given.enterprise({ creditCode, cityCode, name, labelled: false, ...values }),
  secret: (mark) => ({ contactEmail: `${mark}@x.test`, districtCode: undefined }),
  violations: {
    enterprises_credit_code_once: twice('enterprises', 'credit_code'),
    enterprises_credit_code_shape: broken('enterprises', `credit_code = 'O' || substr(credit_code, 2)`),
    'enterprises.organisation_verified_guard': broken('enterprises', 'verified_at = now()', 'WF001'),
  },
})
