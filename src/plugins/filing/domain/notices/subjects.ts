import type { NoticeSubject } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'
import { BATCH, CITY_LIST, DEMAND, EXTENSION, INVITATION, LIAISON } from '../../contract'

const city = l('市名称', 'Name of the city')
const batch = l('批次名称', 'Name of the batch')
const reason = l('理由', 'Reason')

/** Types that notices are about. */
export const FILING_SUBJECTS = {
  [BATCH]: {
    label: l('批次', 'Batch'),
    variables: {
      batch,
      windows: l('各项时间', 'Its windows'),
      filingOpensAt: l('填报开始时间', 'Filing opens'),
      liaisonDueAt: l('联络员报送截止', 'Liaison due'),
      filingClosesAt: l('企业填报截止', 'Filing closes'),
      recommendClosesAt: l('市级推荐截止', 'Recommendation closes'),
      changes: l('时间调整前后对照', 'Old and new times'),
      reason,
    },
  },
  [EXTENSION]: {
    label: l('延期', 'Extension'),
    variables: {
      batch,
      window: l('延长的期限', 'What is extended'),
      scope: l('对象', 'Whom it covers'),
      until: l('延至', 'Until'),
      reason,
    },
  },
  [CITY_LIST]: {
    label: l('市级推荐', 'City recommendation'),
    variables: {
      batch,
      city,
      edition: l('名单版次', 'Edition'),
      count: l('已推荐需求数', 'Demands recommended'),
      recommendClosesAt: l('市级推荐截止', 'Recommendation closes'),
    },
  },
  [LIAISON]: {
    label: l('联络员', 'Liaison'),
    variables: {
      city,
      name: l('联络员姓名', 'Name of the liaison'),
      post: l('职务', 'Post'),
      phone: l('联系电话', 'Telephone'),
      email: l('电子邮箱', 'E-mail'),
    },
  },
  [INVITATION]: {
    label: l('申报邀请', 'Invitation'),
    variables: { batch, city, enterprise: l('企业名称', 'Enterprise') },
  },
  [DEMAND]: {
    label: l('转型需求', 'Demand'),
    page: '/my/demands',
    variables: {
      title: l('需求名称', 'Title of the demand'),
      enterprise: l('企业名称', 'Enterprise'),
      city,
      batch,
      receiptNumber: l('回执编号', 'Receipt number'),
      submittedAt: l('提交时间', 'Submitted at'),
      state: l('当前状态（企业所见）', 'State as the enterprise reads it'),
      cityAnswerBy: l('市级补正截止', 'City answers by'),
      reason,
    },
  },
} as const satisfies Record<string, NoticeSubject>
