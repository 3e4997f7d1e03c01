import {
  choice,
  collection,
  deadline,
  instant,
  integer,
  l,
  long,
  state,
  text,
  version,
  yes,
} from '../../../../../shared/pure/schema'
import { DEADLINE_YEARS } from '../../../../../shared/pure/dates'
import { batchFlow } from '../../../domain/batch-flow'
import { BATCH_KIND_LABELS } from '../../../domain/words'

export default collection(
  {
    singular: 'batch',
    plural: 'batches',
    label: l('批次', 'Batch'),
    main: 'name',
    list: ['name', 'kind', 'year', 'state', 'filingOpensAt', 'filingClosesAt', 'recommendClosesAt'],
    editedBy: ['province'],
    readBy: ['city'],
    territory: 'shared',
  },
  {
    name: text(l('名称', 'Name'), { required: true }),
    kind: choice(l('类型', 'Kind'), BATCH_KIND_LABELS, { required: true, default: 'pilot' }),
    year: integer(l('年度', 'Year'), { required: true, min: 2020, max: 2100 }),
    ordinal: integer(l('第几批', 'Ordinal'), { required: true, min: 1, max: 99, default: 1 }),
    filingOpensAt: instant(l('填报开始时间', 'Filing opens'), { years: DEADLINE_YEARS }),
    liaisonDueAt: deadline(l('联络员报送截止', 'Liaison due')),
    filingClosesAt: deadline(l('企业填报截止', 'Filing closes')),
    recommendClosesAt: deadline(l('市级推荐截止', 'Recommendation closes')),
    parallel: yes(l('允许与同类批次并行', 'May run beside another of its kind')),
    note: long(l('说明', 'Note')),
    state: state(batchFlow),
    version: version(),
  },
)
