import { AND_CITIES, declareType } from '../harness/declaration'
import { broken, twice } from '../harness/violations/violation'
import { DEMAND } from '../matrix/actions/demand'
import { awaits, nobody, OPTIONAL } from '../house/awaited'

export default declareType({
  uid: 'api::demand.demand',
  zh: '转型需求',
  en: 'Demand',
  reads: AND_CITIES,
  procedure: {
    plugin: 'filing',
    rules: DEMAND,
    awaited: {
      submitted: awaits('city', 'filing/submitted'),
      selected: awaits('city', 'filing/selected'),
      'not-selected': OPTIONAL,
      recommended: awaits('province', 'filing/recommended'),
      'returned-to-city': awaits('city', 'filing/returned-to-city'),
      'in-review': awaits('province', 'filing/in-review'),
      proposed: nobody('what waits is its list: lists/determined, lists/published'),
      'not-proposed': nobody('what waits is its list: lists/determined, lists/published'),
    },
    my: { path: '/api/my/demands', organisation: 'enterprise', pages: ['receipt'] },
    sets: {
      draft: 'unfiled effective',
      submitted: 'cityWork reported answering inHand addable unanswered filed effective progress',
      returned: 'answering inHand unanswered filed effective',
      selected: 'cityWork answering inHand addable unanswered filed effective progress',
      'not-selected': 'addable filed effective',
      recommended: 'provinceWork reported recommended inHand filed effective progress',
      'returned-to-city': 'cityWork answering unanswered filed effective',
      'in-review': 'provinceWork reported recommended inHand filed effective progress',
      proposed: 'recommended determined unpublished favourable filed effective progress',
      'not-proposed': 'recommended determined unpublished filed effective',
      listed: 'recommended determined favourable filed effective progress',
      'not-listed': 'recommended determined filed effective',
      withdrawn: 'unfiled filed',
    },
  },
  row: async ({ given, row }, values) => {
    const [enterprise, batch] = [await row('api::enterprise.enterprise'), await row('plugin::filing.batch')]
    const reviewed = ['proposed', 'listed'].includes(String(values.state)) ? { reviewConclusion: 'passed' } : {}
    return given.demand({ enterprise, batch: batch.id, state: 'submitted', ...reviewed, ...values })
  },
  secret: () => ({ categories: undefined, scenes: undefined }),
  ground: ({ nextNumber }) => ({ carriedFrom: `x${nextNumber('carried')}` }),
  violations: {
    demands_receipt_once: twice('demands', 'receipt_number'),
    demands_carried_once: twice('demands', 'carried_from', 'batch_id'),
    demands_filed_is_dated: broken('demands', 'receipt_number = null'),
    demands_priority_has_grounds: broken('demands', `priority = true, priority_grounds = '[]'`),
  },
})
