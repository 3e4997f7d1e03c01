import { AND_CITIES, declareType } from '../harness/declaration'
import { DEMAND } from '../matrix/acts/demand'

export default declareType({
  uid: 'api::demand.demand',
  zh: '转型需求',
  en: 'Demand',
  reads: AND_CITIES,
  procedure: { plugin: 'filing', rules: DEMAND },
  row: async ({ given, row }, values) => {
    const [enterprise, batch] = [await row('api::enterprise.enterprise'), await row('plugin::filing.batch')]
    const reviewed = values.state === 'listed' ? { reviewConclusion: 'passed' } : {}
    return given.demand({ enterprise, batch: batch.id, state: 'submitted', ...reviewed, ...values })
  },
  secret: () => ({ categories: undefined, scenes: undefined }),
  ground: ({ nextNumber }) => ({ carriedFrom: `x${nextNumber('carried')}` }),
})
