import { entry, to, UNKNOWN_NUMBER, type Surface } from '../entry'
import { ACCOUNTS, STAFF, type Who } from '../who'

const nobodys = { params: { id: UNKNOWN_NUMBER } }
const READERS = ['province', 'auditor', 'superAdmin'] as const
const wording = { notice: 'batch-opened', locale: 'zh' }

/** Messages to accounts; somebody else's message is answered like an unknown id. */
export const myNotices: Surface = {
  zh: '账号的消息',
  en: 'What accounts are told',
  refusal: () => 401,
  entries: [
    entry('GET /api/my/notices', '自己的消息', "one's own notices", to(200, ...ACCOUNTS)),
    entry('POST /api/my/notices/read-all', '全部标为已读', 'mark all as read', to(200, ...ACCOUNTS)),
    entry('POST /api/my/notices/:id/read', '标为已读', 'mark as read', to(404, ...ACCOUNTS), nobodys),
    entry('GET /api/my/notice-preferences', '接收设置', 'preferences', to(200, ...ACCOUNTS)),
    entry('PUT /api/my/notice-preferences', '修改接收设置', 'change them', to(400, ...ACCOUNTS)),
  ],
}

export const staffNotices: Surface = {
  zh: '通知',
  en: 'Notices',
  refusal: (who) => ((STAFF as readonly Who[]).includes(who) ? 403 : 401),
  entries: [
    entry('GET /notices/inbox', '自己的消息', "one's own notices", to(200, ...STAFF)),
    entry('POST /notices/inbox/read-all', '全部标为已读', 'mark all as read', to(200, ...STAFF)),
    entry('POST /notices/inbox/:id/read', '标为已读', 'mark as read', to(404, ...STAFF), nobodys),
    entry('GET /notices/preferences', '接收设置', 'preferences', to(200, ...STAFF)),
    entry('PUT /notices/preferences', '修改接收设置', 'change them', to(400, ...STAFF)),
    entry('GET /notices/templates', '通知模板', 'templates', to(200, ...READERS)),
    entry('GET /notices/templates/:notice', '一种通知的模板', 'one template', to(200, ...READERS), { params: wording }),
    entry(
      'PUT /notices/templates/:notice/:locale',
      '修改模板',
      'change a template',
      to(400, 'province', 'superAdmin'),
      {
        params: wording,
      },
    ),
    entry('POST /notices/templates/:notice/:locale/preview', '预览模板', 'preview it', to(400, ...READERS), {
      params: wording,
    }),
    entry(
      'POST /notices/templates/:notice/:locale/reset',
      '恢复原文',
      'the shipped text again',
      to(400, 'province', 'superAdmin'),
      { params: wording, body: { nothing: true } },
    ),
  ],
}
