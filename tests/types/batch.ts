import { AND_CITIES, declareType } from '../harness/declaration'
import { broken, both, twice } from '../harness/violations/violation'
import { BATCH } from '../matrix/actions/batch'
import { awaits } from '../house/awaited'

export default declareType({
  uid: 'plugin::filing.batch',
  zh: '批次',
  en: 'Batch',
  reads: AND_CITIES,
  forms: ['province', 'superAdmin'],
  common: true,
  procedure: {
    plugin: 'filing',
    rules: BATCH,
    awaited: { planned: awaits('province', 'filing/batches-planned'), open: awaits('province', 'filing/batch') },
    sets: { planned: 'effective', open: 'begun effective', closed: 'begun effective', cancelled: '' },
  },
  row: ({ given }, values) => given.batch(values),
  posted: () => ({ name: '批次', kind: 'pilot', year: 2026, ordinal: 77 }),
  violations: {
    batches_one_open: both('batches', `kind = 'provider', parallel = false`),
    batches_ordinal_once: twice('batches', 'kind', 'year', 'ordinal'),
    batches_windows_ordered: broken('batches', `filing_closes_at = filing_opens_at - interval '1 hour'`),
  },
})
