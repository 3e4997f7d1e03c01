import { choice, collection, integer, l, long, owned, text, yes, names } from '../../../../../shared/pure/schema'
import { afterIndividual } from '../../../domain/assigned'
import { ITEM_KIND_LABELS } from '../../../domain/words'

/** A submitted score for one condition. Written once; a revision is a new edition. */
export default collection(
  {
    singular: 'score',
    plural: 'scores',
    label: l('评分', 'Score'),
    main: 'criterion',
    list: ['criterion', 'item', 'points', 'edition', 'reason'],
    byVerbs: true,
    territory: { expert: 'expertActor', open: afterIndividual('scores.panel_subject_id') },
    appendOnly: true,
  },
  {
    assignment: owned(l('评审任务', 'Assignment'), 'plugin::experts.assignment'),
    panelSubject: owned(l('评审事项', 'Subject'), 'plugin::experts.panel-subject'),
    expertActor: text(l('登录账号', 'Login'), { required: true, names: names('admin::user', 'id', 'actor') }),
    round: integer(l('轮次', 'Round'), { required: true }),
    edition: integer(l('提交次数', 'Edition'), { required: true }),
    criterion: text(l('评分项', 'Criterion'), { required: true }),
    itemKind: choice(l('对象种类', 'Kind of item'), ITEM_KIND_LABELS, { required: true }),
    item: text(l('对象', 'Item'), { required: true }),
    must: yes(l('必备条件', 'Must-condition')),
    points: integer(l('分值', 'Points'), { required: true, min: 0, max: 100 }),
    reason: long(l('理由', 'Reason'), { required: true, maxLength: 2000 }),
    snapshotHash: text(l('材料版本', 'Snapshot'), { required: true }),
  },
)
