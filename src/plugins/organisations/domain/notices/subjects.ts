import type { NoticeSubject } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'
import { HAND_OVER, LABEL, VERIFICATION } from '../../contract'

const city = l('市名称', 'Name of the city')
const reason = l('理由', 'Reason')

/** Types that notices are about. */
export const ORGANISATIONS_SUBJECTS = {
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
} as const satisfies Record<string, NoticeSubject>
