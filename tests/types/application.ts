import { ALL, declareType } from '../harness/declaration'
import { APPLICATION } from '../matrix/acts/application'

export default declareType({
  uid: 'plugin::applications.application',
  zh: '服务商申请',
  en: 'Application of a provider',
  reads: ALL,
  procedure: { plugin: 'applications', rules: APPLICATION },
  row: async ({ given, row }, values) =>
    given.application({ provider: await row('api::provider.provider'), ...values }),
  secret: (mark) => ({
    answers: { categories: [], scopes: {}, items: { mark }, listings: [mark] },
    state: 'submitted',
    snapshotHash: undefined,
    categories: undefined,
  }),
  ground: () => ({ state: 'submitted' }),
})
