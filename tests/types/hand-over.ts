import { AND_CITIES, declareType } from '../harness/declaration'
import { broken, lost, twice } from '../harness/violations/violation'
import { HAND_OVER } from '../matrix/actions/offices'
import { awaits } from '../house/awaited'

const elsewhere = (cityCode: string): string => (cityCode === '370300' ? '370100' : '370300')

export default declareType({
  uid: 'plugin::organisations.hand-over',
  zh: '属地移交',
  en: 'Hand-over',
  reads: AND_CITIES,
  procedure: {
    plugin: 'organisations',
    rules: HAND_OVER,
    awaited: { proposed: awaits('city', 'organisations/hand-overs-370200') },
  },
  row: async ({ first, row, creditCode, cityCode, name }, values) => {
    await row('api::enterprise.enterprise')
    const moved = { creditCode, organisation: 'enterprise', name, fromCity: cityCode, reason: `迁址${name}` }
    return first('plugin::organisations.hand-over', { ...moved, toCity: elsewhere(cityCode), ...values })
  },
  secret: () => ({ fromCity: undefined, toCity: undefined }),
  violations: {
    hand_overs_one_open: twice('hand_overs', 'credit_code'),
    hand_overs_to_another: broken('hand_overs', 'to_city = from_city'),
    hand_overs_from_city_exists: lost('hand_overs', 'from_city', '999999'),
    hand_overs_to_city_exists: lost('hand_overs', 'to_city', '999999'),
  },
})
