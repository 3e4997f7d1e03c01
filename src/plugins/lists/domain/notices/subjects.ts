import type { NoticeSubject } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'
import { LIST, OBJECTION } from '../../contract'

const batch = l('批次名称', 'Name of the batch')

/** Types that notices are about. */
export const LISTS_SUBJECTS = {
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
} as const satisfies Record<string, NoticeSubject>
