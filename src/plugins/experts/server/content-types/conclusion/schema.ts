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
import { onPanel } from '../../../domain/assigned'
import { ITEM_KIND_LABELS, VERDICT_LABELS } from '../../../domain/words'

/**
 * R13: a panel's conclusion on one category, solution or product. Written once; a reopened panel concludes in a new
 * round.
 */
export default collection(
  {
    singular: 'conclusion',
    plural: 'conclusions',
    label: l('评审结论', 'Conclusion'),
    main: 'item',
    list: ['item', 'itemKind', 'verdict', 'mean', 'spread', 'round', 'concludedAt'],
    newestBy: 'concludedAt',
    byVerbs: true,
    territory: { expert: 'expertActor', open: onPanel('conclusions.panel_id') },
    appendOnly: true,
  },
  {
    panel: owned(l('专家组', 'Panel'), 'plugin::experts.panel'),
    panelSubject: owned(l('评审事项', 'Subject'), 'plugin::experts.panel-subject'),
    round: integer(l('轮次', 'Round'), { required: true }),
    itemKind: choice(l('对象种类', 'Kind of item'), ITEM_KIND_LABELS, { required: true }),
    item: text(l('对象', 'Item'), { required: true }),
    verdict: choice(l('结论', 'Verdict'), VERDICT_LABELS, { required: true }),
    sheets: integer(l('有效评分份数', 'Sheets'), { required: true }),
    mean: integer(l('平均分（百分之一分）', 'Mean in hundredths'), { required: true }),
    spread: integer(l('分差（百分之一分）', 'Spread in hundredths'), { required: true }),
    failed: json(l('未通过的必备条件', 'Failed must-conditions')),
    text: long(l('评审意见', 'Text')),
    expertActor: text(l('组长登录账号', 'Login of the chair'), {
      required: true,
      names: names('admin::user', 'id', 'actor'),
    }),
    chairName: text(l('组长', 'Chair'), { required: true }),
    concludedAt: instant(l('结论时间', 'Concluded at'), { required: true }),
  },
)
