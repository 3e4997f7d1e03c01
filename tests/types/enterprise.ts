import { AND_CITIES, declareType } from '../harness/declaration'

export default declareType({
  uid: 'api::enterprise.enterprise',
  zh: '企业',
  en: 'Enterprise',
  reads: AND_CITIES,
  forms: ['province', 'superAdmin'],
  row: ({ given, creditCode, cityCode, name }, values) =>
    given.enterprise({ creditCode, cityCode, name, labelled: false, ...values }),
  secret: (mark) => ({ contactEmail: `${mark}@x.test`, districtCode: undefined }),
})
