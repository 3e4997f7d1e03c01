import {
  choice,
  collection,
  instant,
  integer,
  json,
  l,
  long,
  owned,
  text,
  names,
} from '../../../../../shared/pure/schema'
import { DRAW_LABELS } from '../../../domain/words'

/** Record of a draw; pool and seed are enough to repeat it. Written once. */
export default collection(
  {
    singular: 'panel-draw',
    plural: 'panel-draws',
    label: l('抽取记录', 'Record of a draw'),
    main: 'seed',
    list: ['seed', 'drawnBy', 'size', 'drawnAt'],
    newestBy: 'drawnAt',
    byVerbs: true,
    territory: 'province',
    appendOnly: true,
  },
  {
    panel: owned(l('专家组', 'Panel'), 'plugin::experts.panel'),
    drawnBy: choice(l('组建方式', 'Drawn by'), DRAW_LABELS, { required: true }),
    seed: text(l('随机种子', 'Seed')),
    size: integer(l('人数', 'Members'), { required: true }),
    pool: json(l('候选专家', 'Pool'), { names: names('plugin::experts.expert', 'documentId', 'within') }),
    members: json(l('成员', 'Members'), { names: names('plugin::experts.expert', 'documentId', 'within') }),
    reserves: json(l('候补', 'Reserves'), { names: names('plugin::experts.expert', 'documentId', 'within') }),
    ineligible: json(l('不符合条件的专家及原因', 'Ineligible, and why'), {
      columns: { expert: l('专家编号', 'Expert'), why: l('原因', 'Why') },
      names: names('plugin::experts.expert', 'documentId', 'within'),
    }),
    reason: long(l('理由', 'Reason')),
    drawnAt: instant(l('组建时间', 'Drawn at'), { required: true }),
  },
)
