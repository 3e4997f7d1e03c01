import type { Label } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { APPLICATION } from '../../applications/contract'
import { BATCH, CITY_LIST, DEMAND, EXTENSION, INVITATION } from '../../filing/contract'
import { CITY } from '../../desk/contract'
import { HAND_OVER } from '../../organisations/contract'
import { LABEL, VERIFICATION } from '../../organisations/contract'
import { LIAISON } from '../../filing/contract'
import { LIST, OBJECTION } from '../../lists/contract'
import { OFFICER } from '../../desk/contract'
import { PRIVATE_FILE } from '../../files/contract'
import { SECURITY_LINE } from '../../identity/contract'
import { ASSIGNMENT, PANEL } from '../../experts/contract'

export const ACCOUNT = 'plugin::users-permissions.user'

interface SubjectKind {
  label: Label
  /** What a template may say of the row. */
  variables: Readonly<Record<string, Label>>
  /** Page of the public frontend for account holders, before the row's documentId. */
  page?: string
}

const city = l('市名称', 'Name of the city')
const batch = l('批次名称', 'Name of the batch')
const reason = l('理由', 'Reason')
const name = l('名称', 'Name')

/** Rows that notices are about. A new kind needs a reader in server/subjects as well; the compiler asks for it. */
export const SUBJECTS = {
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
  [CITY]: { label: l('地市', 'City'), variables: { city } },
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
  [OFFICER]: {
    label: l('市级经办人员', 'Officer'),
    variables: {
      city,
      name: l('姓名', 'Name'),
      post: l('职务', 'Post'),
      email: l('登录邮箱', 'E-mail to sign in with'),
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
  [APPLICATION]: {
    label: l('服务商申请', 'Application of a provider'),
    page: '/my/applications',
    variables: {
      provider: l('服务商名称', 'Provider'),
      batch,
      receiptNumber: l('回执编号', 'Receipt number'),
      submittedAt: l('提交时间', 'Submitted at'),
      state: l('当前状态（申请人所见）', 'State as the applicant reads it'),
      returnAnswerBy: l('补正截止', 'To be answered by'),
      reason,
    },
  },
  [LABEL]: {
    label: l('企业称号', 'Enterprise label'),
    page: '/my/labels',
    variables: { kind: l('称号', 'Label'), enterprise: l('企业名称', 'Enterprise'), city, reason },
  },
  [VERIFICATION]: {
    label: l('主体核验', 'Verification'),
    page: '/my/verification',
    variables: {
      name: l('机构名称', 'Name of the organisation'),
      creditCode: l('统一社会信用代码', 'Credit code'),
      kind: l('事由（注册或认领）', 'Registration or claim'),
      applicant: l('申请人', 'Applicant'),
      city,
      reason,
    },
  },
  [HAND_OVER]: {
    label: l('属地移交', 'Hand-over'),
    variables: {
      name: l('机构名称', 'Name of the organisation'),
      creditCode: l('统一社会信用代码', 'Credit code'),
      fromCity: l('移出市', 'From city'),
      toCity: l('接收市', 'To city'),
      reason,
    },
  },
  [LIST]: {
    label: l('名单', 'List'),
    page: '/lists',
    variables: {
      title: l('名单标题', 'Title'),
      batch,
      number: l('文号', 'Document number'),
      count: l('条目数', 'Number of entries'),
      edition: l('版次', 'Edition'),
      change: l('本版变更', 'What the edition changes'),
      objectionsCloseAt: l('公示截止', 'Open to objections until'),
    },
  },
  [OBJECTION]: {
    label: l('名单异议', 'Objection'),
    variables: {
      number: l('异议编号', 'Number of the objection'),
      list: l('名单标题', 'Title of the list'),
      entry: l('条目', 'Entry'),
      wish: l('请求', 'What is asked for'),
      answerDueOn: l('应答复日', 'To be answered by'),
      state: l('当前状态', 'State'),
      answer: l('答复', 'Answer'),
    },
  },
  [PRIVATE_FILE]: {
    label: l('证明材料', 'Proof'),
    page: '/my/files',
    variables: { name: l('文件名', 'File name'), city },
  },
  [PANEL]: {
    label: l('专家组', 'Panel'),
    variables: {
      title: l('专家组名称', 'Title of the panel'),
      dueAt: l('评审截止时间', 'Due'),
      count: l('评审事项数', 'Subjects'),
      round: l('轮次', 'Round'),
      reason,
    },
  },
  [ASSIGNMENT]: {
    label: l('评审任务', 'Assignment'),
    variables: {
      name: l('专家姓名', 'Name of the expert'),
      panel: l('专家组名称', 'Title of the panel'),
      dueAt: l('评审截止时间', 'Due'),
      reason,
    },
  },
  // What it says comes with the event.
  [SECURITY_LINE]: { label: l('安全记录', 'Security record'), variables: {} },
  [ACCOUNT]: { label: l('申报账号', 'Account'), variables: { name, email: l('电子邮箱', 'E-mail') } },
} as const satisfies Record<string, SubjectKind>

export type SubjectUid = keyof typeof SUBJECTS

export const subjectKind = (uid: SubjectUid): SubjectKind => SUBJECTS[uid]
