import { rowPage, type NoticeSubject } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'
import { ASSIGNMENT, PANEL } from '../../contract'

const reason = l('理由', 'Reason')

/** Types that notices are about. Experts have no lists; links lead to their own page. */
export const EXPERTS_SUBJECTS = {
  [PANEL]: {
    label: l('专家组', 'Panel'),
    variables: {
      title: l('专家组名称', 'Title of the panel'),
      dueAt: l('评审截止时间', 'Due'),
      count: l('评审事项数', 'Subjects'),
      round: l('轮次', 'Round'),
      reason,
    },
    panelPage: (id, audience) => (audience === 'officer' ? '/my-reviews' : rowPage(PANEL, id)),
  },
  [ASSIGNMENT]: {
    label: l('评审任务', 'Assignment'),
    variables: {
      name: l('专家姓名', 'Name of the expert'),
      panel: l('专家组名称', 'Title of the panel'),
      dueAt: l('评审截止时间', 'Due'),
      reason,
    },
    panelPage: (id, audience) => (audience === 'officer' ? `/my-reviews?task=${id}` : rowPage(ASSIGNMENT, id)),
  },
} as const satisfies Record<string, NoticeSubject>
