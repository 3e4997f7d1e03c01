import { AND_CITIES, declareType } from '../harness/declaration'
import { broken, copied, twice, MISSING, EMPTY } from '../harness/violations/violation'
import { STANDING } from '../matrix/actions/pool'
import { MAY_CHANGE, nobody } from '../house/awaited'

export default declareType({
  uid: 'plugin::pool.standing',
  zh: '服务资格',
  en: 'Standing',
  reads: AND_CITIES,
  procedure: {
    plugin: 'pool',
    rules: STANDING,
    awaited: { active: MAY_CHANGE, restricted: nobody('restricted by a decision, until another one') },
    sets: {
      active: 'valid registered',
      restricted: 'valid registered',
      removed: 'registered',
      disqualified: 'registered',
      lapsed: 'registered',
      revoked: '',
    },
  },
  row: async ({ given, row, creditCode, cityCode, name }, values) => {
    const { id: provider } = await row('api::provider.provider')
    return given.standing({ creditCode, cityCode, providerName: name, provider, ...values })
  },
  secret: () => ({ categoryCode: undefined }),
  violations: {
    standings_one_in_force: twice('standings', 'credit_code', 'category_code'),
    standings_term_is_dated: broken('standings', 'ended_at = now()'),
    standings_city_code: copied('standings', { city_code: null }, EMPTY),
    standings_city_exists: copied('standings', { city_code: '999999', category_code: 'security' }, MISSING),
  },
})
