import {
  choice,
  collection,
  day,
  instant,
  l,
  long,
  owned,
  owns,
  state,
  text,
  version,
} from '../../../../../shared/pure/schema'
import { objectionFlow } from '../../../domain/objection/objection-flow'
import { REQUEST_LABELS } from '../../../domain/objection/words'
import { LIST_KIND_LABELS } from '../../../domain/words'
import { OBJECTED } from '../../../domain/named-rows'

/** Only the province may know who objects. */
export default collection(
  {
    singular: 'objection',
    plural: 'objections',
    label: l('名单异议', 'Objection'),
    main: 'number',
    list: ['number', 'listKind', 'wish', 'entryTitle', 'state', 'receivedAt', 'answerDueOn'],
    newestBy: 'receivedAt',
    territory: 'province',
  },
  {
    number: text(l('异议编号', 'Number'), { required: true }),
    batch: owned(l('批次', 'Batch'), 'plugin::filing.batch'),
    list: owned(l('名单', 'List'), 'plugin::lists.list'),
    listKind: choice(l('名单种类', 'Kind of list'), LIST_KIND_LABELS, { required: true }),
    wish: choice(l('请求', 'What is asked for'), REQUEST_LABELS, { required: true }),
    entry: text(l('条目代码', 'Entry'), { required: true, names: OBJECTED }),
    entryTitle: text(l('条目', 'Entry by name'), { required: true }),
    objector: text(l('异议人', 'Who objects'), { required: true, personal: 'name' }),
    contact: text(l('联系方式', 'Contact'), { required: true, personal: 'hidden' }),
    grounds: long(l('异议理由', 'Why'), { required: true }),
    evidence: long(l('证据说明', 'Evidence')),
    files: owns(l('所附材料', 'Files'), 'plugin::lists.objection-file', 'objection'),
    receivedAt: instant(l('收到时间', 'Received at'), { required: true }),
    answerDueOn: day(l('应答复日', 'To be answered by'), { required: true }),
    answer: long(l('答复', 'Answer')),
    answeredAt: instant(l('答复时间', 'Answered at')),
    // Only the digest is stored: a lost code cannot be recovered.
    codeDigest: text(l('查询码摘要', 'Digest of the query code'), { required: true, private: true }),
    state: state(objectionFlow),
    version: version(),
  },
)
