import { AND_CITIES, declareType } from '../harness/declaration'
import { BATCH } from '../matrix/acts/batch'

export default declareType({
  uid: 'plugin::filing.batch',
  zh: '批次',
  en: 'Batch',
  reads: AND_CITIES,
  forms: ['province', 'superAdmin'],
  common: true,
  procedure: { plugin: 'filing', rules: BATCH },
  row: ({ given }, values) => given.batch(values),
  posted: () => ({ name: '批次', kind: 'pilot', year: 2026, ordinal: 77 }),
})
