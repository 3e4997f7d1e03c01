import { AND_CITIES, declareType } from '../harness/declaration'
import { twice } from '../harness/violations/violation'
import { CITY_LIST } from '../matrix/actions/city'
import { awaits, OPTIONAL } from '../house/awaited'

export default declareType({
  uid: 'plugin::filing.city-list',
  zh: '市级推荐情况',
  en: 'City recommendation',
  reads: AND_CITIES,
  procedure: {
    plugin: 'filing',
    rules: CITY_LIST,
    sets: { collecting: '', frozen: 'answered', none: 'answered' },
    awaited: { collecting: awaits('city', 'filing/list-370100'), frozen: OPTIONAL, none: OPTIONAL },
  },
  // An open batch has one for every city.
  row: async ({ first, given, cityCode, name }, values) => {
    const { id: batch } = await given.batch({ state: 'closed' })
    return first('plugin::filing.city-list', { batch, cityCode, title: `推荐${name}`, ...values })
  },
  violations: {
    city_lists_once: twice('city_lists', 'batch_id', 'city_code'),
  },
})
