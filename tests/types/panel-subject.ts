import { reviewOf } from '../harness/review'
import { ALL, declareType } from '../harness/declaration'

export default declareType({
  uid: 'plugin::experts.panel-subject',
  zh: '评审事项',
  en: 'Subject of a panel',
  reads: ALL,
  row: async (place) => (await reviewOf(place)).subject,
})
