import { ALL, declareType } from '../harness/declaration'
import { twice } from '../harness/violations/violation'
import { OFFICER } from '../matrix/actions/offices'
import { MAY_CHANGE } from '../house/awaited'

export default declareType({
  uid: 'plugin::desk.officer',
  zh: '市级经办人员',
  en: 'Officer',
  reads: ALL,
  procedure: { plugin: 'desk', rules: OFFICER, awaited: { current: MAY_CHANGE } },
  row: ({ first, nextNumber, cityCode }, values) =>
    first('plugin::desk.officer', {
      cityCode,
      name: '某人',
      email: 'x@y.z',
      adminUserId: 1_000_000_000 + nextNumber('officer'),
      ...values,
    }),
  secret: () => ({ state: 'ended' }),
  violations: {
    officers_once_current: twice('officers', 'admin_user_id', 'city_code'),
  },
})
