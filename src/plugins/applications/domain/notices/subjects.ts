import type { NoticeSubject } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'
import { APPLICATION } from '../../contract'

const batch = l('批次名称', 'Name of the batch')
const reason = l('理由', 'Reason')

/** Types that notices are about. */
export const APPLICATIONS_SUBJECTS = {
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
} as const satisfies Record<string, NoticeSubject>
