import { choice, collection, instant, integer, json, l, long, money, owned, state, text, version, yes } from '../../../../shared/pure/schema'
import { demandFlow } from '../../../../plugins/filing/domain/demand-flow'
import { REVIEW_LABELS, URGENCY_LABELS } from '../../../../plugins/filing/domain/words'

export default collection(
  {
    singular: 'demand', plural: 'demands', label: l('转型需求', 'Demand'), main: 'title',
    list: ['title', 'enterpriseName', 'cityCode', 'state', 'priority', 'submittedAt'],
    territory: { city: 'cityCode', owner: 'creditCode' },
  },
  {
    title: text(l('需求名称', 'Title'), { required: true }),
    enterpriseName: text(l('企业名称', 'Enterprise name')),
    enterprise: owned(l('企业', 'Enterprise'), 'api::enterprise.enterprise'),
    batch: owned(l('批次', 'Batch'), 'plugin::filing.batch'),
    creditCode: text(l('统一社会信用代码', 'Unified social credit code'), { required: true }),
    cityCode: text(l('所在市', 'City'), { required: true }),
    industryCode: text(l('行业代码', 'Industry code')),
    painPoints: long(l('痛点问题', 'Pain points')),
    scenes: json(l('应用场景', 'Scenes')),
    urgency: choice(l('紧迫程度', 'Urgency'), URGENCY_LABELS),
    budget: money(l('预算（分）', 'Budget (fen)')),
    expectedBenefit: long(l('预期效益', 'Expected benefit')),
    categories: json(l('所需服务类别', 'Wanted categories')),
    contactName: text(l('联系人', 'Contact')),
    contactPhone: text(l('联系电话', 'Telephone')),
    state: state(demandFlow),
    priority: yes(l('优先推荐', 'Priority')),
    priorityGrounds: json(l('优先理由', 'Grounds of priority')),
    receiptNumber: text(l('回执编号', 'Receipt number')),
    submittedAt: instant(l('提交时间', 'Submitted at')),
    cityAnswerBy: instant(l('市级补正截止', 'City answers by')),
    cityListVersion: integer(l('所在推荐名单版本', 'City list version')),
    reviewConclusion: choice(l('复审结论', 'Review conclusion'), REVIEW_LABELS),
    reviewReason: long(l('复审意见', 'Review opinion')),
    reviewedBy: text(l('复审人', 'Reviewed by')),
    carriedFrom: text(l('结转自', 'Carried over from')),
    version: version(),
  },
)
