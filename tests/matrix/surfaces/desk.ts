import { TYPES } from '../../harness/types'
import { entry, to, UNKNOWN_ID, UNKNOWN_NUMBER, type Surface } from '../entry'
import { OFFICERS, STAFF, type Who } from '../who'

/** Plugins with staff actions: those whose types have a procedure. */
const PLUGINS = [...new Set([...TYPES.values()].flatMap(({ procedure }) => procedure?.plugin ?? []))].sort()

const documentId = { documentId: UNKNOWN_ID }

/** Our pages of the panel; actions on rows are in procedures.ts. */
export const desk: Surface = {
  zh: '业务后台',
  en: 'Our pages of the panel',
  refusal: (who) => ((STAFF as readonly Who[]).includes(who) ? 403 : 401),
  entries: [
    entry('GET /desk/settings', '业务设置', 'settings', to(200, 'province', 'auditor', 'superAdmin')),
    entry('PUT /desk/settings/:name', '修改业务设置', 'change a setting', to(400, 'province', 'superAdmin'), {
      params: { name: 'correctionAfterClose' },
    }),
    ...['', '/about'].map((path) =>
      entry(
        `GET /files/:documentId${path}`,
        '读取证明材料',
        'read a proof',
        to(200, ...OFFICERS, 'province', 'auditor', 'superAdmin'),
        { row: { param: 'documentId', kind: 'private-file' }, refused: to(404, 'expert', 'evaluator') },
      ),
    ),
    entry(
      'GET /desk/record/:uid/:documentId',
      '办理记录（修改前后）',
      'record of changes of a row',
      to(200, ...OFFICERS, 'province', 'auditor', 'superAdmin'),
      { params: { uid: 'api::enterprise.enterprise' }, row: { param: 'documentId', kind: 'enterprise' } },
    ),
    entry('GET /identity/logins', '安全记录', 'security record', to(200, 'province', 'auditor', 'superAdmin')),
    ...['block', 'unblock'].map((act) =>
      entry(
        `POST /identity/accounts/:id/${act}`,
        '停用、启用账号',
        'block an account',
        to(400, 'province', 'superAdmin'),
        {
          params: { id: '999999' },
        },
      ),
    ),
    entry('GET /notices/messages', '通知发送', 'the outbox', to(200, ...OFFICERS, 'province', 'auditor', 'superAdmin')),
    entry(
      'GET /notices/kinds',
      '通知名称',
      'names of notices',
      to(200, ...OFFICERS, 'province', 'auditor', 'superAdmin'),
    ),
    entry(
      'GET /notices/messages/:id',
      '通知内容',
      'what a message says',
      to(404, ...OFFICERS, 'province', 'auditor', 'superAdmin'),
      { params: { id: UNKNOWN_NUMBER } },
    ),
    entry('POST /notices/messages/:id/resend', '重新发送', 'send again', to(404, 'province', 'superAdmin'), {
      params: { id: UNKNOWN_NUMBER },
    }),
    entry(
      'POST /notices/addresses/clear',
      '解除邮箱拒收标记',
      'lift the mark of an address',
      to(400, 'province', 'superAdmin'),
    ),
    entry('POST /imports', '批量导入企业', 'import enterprises', to(400, ...OFFICERS, 'province', 'superAdmin')),
    ...['', '/report.csv'].map((path) =>
      entry(
        `GET /imports/:jobId${path}`,
        '自己的导入',
        "one's own import",
        to(200, ...OFFICERS, 'province', 'superAdmin'),
        {
          row: { param: 'jobId', kind: 'import' },
        },
      ),
    ),
    entry('GET /desk/jobs', '定时任务', 'scheduled jobs', to(200, 'province', 'auditor', 'superAdmin')),
    entry('GET /desk/letters', '账号邮件', 'letters about accounts', to(200, 'province', 'auditor', 'superAdmin')),
    entry(
      'GET /desk/jobs/:name/items',
      '定时任务的事项',
      'items of a scheduled job',
      to(200, 'province', 'auditor', 'superAdmin'),
      { params: { name: 'desk.clear-old' } },
    ),
    entry('POST /desk/jobs/:name/run', '立即运行定时任务', 'run a job now', to(404, 'province', 'superAdmin'), {
      params: { name: 'nothing' },
    }),
    entry('POST /desk/jobs/items/:id/retry', '重试失败事项', 'try an item again', to(404, 'province', 'superAdmin'), {
      params: { id: '999999' },
    }),
    entry('GET /desk/me', '我是谁', 'who am I', to(200, ...STAFF)),
    entry(
      'GET /organisations/:kind/:documentId/accounts',
      '单位的账号与核验',
      'accounts of an organisation',
      to(200, ...OFFICERS, 'province', 'auditor', 'superAdmin'),
      { params: { kind: 'enterprise' }, row: { param: 'documentId', kind: 'enterprise' } },
    ),
    entry(
      'GET /applications/:documentId/review',
      '申请的形式审查页',
      'an application beside what was asked',
      to(404, 'province', 'auditor', 'superAdmin'),
      { params: documentId },
    ),
    entry(
      'GET /applications/formal-check',
      '形式审查的申请',
      'applications that await the formal check',
      to(200, 'province', 'auditor', 'superAdmin'),
    ),
    entry(
      'GET /forms/application-forms',
      '申请表及其修订稿',
      'the form in force and its draft',
      to(200, 'province', 'auditor', 'superAdmin'),
    ),
    entry('GET /experts/my/assignments', '我的评审任务', "an expert's own assignments", to(200, 'expert')),
    // The subject's documents are gone; access is checked before that.
    entry('GET /experts/my/assignments/:documentId', '打开评审任务', 'open an assignment', to(409, 'expert'), {
      row: { param: 'documentId', kind: 'assignment' },
    }),
    entry(
      'GET /experts/panels/:documentId/progress',
      '专家组进度',
      'progress of a panel',
      to(200, 'province', 'auditor', 'superAdmin'),
      { row: { param: 'documentId', kind: 'panel' } },
    ),
    entry('GET /experts/panels', '全部专家组', 'all panels', to(200, 'province', 'auditor', 'superAdmin')),
    entry(
      'GET /experts/panels/:documentId/choices',
      '组建专家组所需',
      'what a panel is composed of',
      to(200, 'province', 'auditor', 'superAdmin'),
      { row: { param: 'documentId', kind: 'panel' } },
    ),
    entry(
      'GET /lists/batch-progress',
      '批次进度',
      'how far the batches are',
      to(200, 'province', 'auditor', 'superAdmin'),
    ),
    entry(
      'GET /lists/batches/:documentId/determination',
      '拟定名单所依据的结论与名单预览',
      'what lists are determined by',
      to(200, 'province', 'auditor', 'superAdmin'),
      { row: { param: 'documentId', kind: 'batch' } },
    ),
    entry('GET /filing/workbench', '工作台', 'workbench', to(200, ...STAFF)),
    entry('GET /desk/tasks', '待办事项', 'tasks', to(200, ...STAFF)),
    entry('GET /desk/cities', '地市名称', 'names of the cities', to(200, ...STAFF)),
    ...PLUGINS.map((plugin) =>
      entry(`GET /${plugin}/:kind/offers`, '可办理的事项', 'what may be done', to(404, ...STAFF), {
        params: { kind: 'nothing' },
      }),
    ),
    ...PLUGINS.flatMap((plugin) => [
      entry(
        `GET /${plugin}/:kind/:documentId/actions`,
        '本件可办理的事项（见下表）',
        'what may be done to a row',
        to(404, ...STAFF),
        {
          params: { kind: 'nothing', ...documentId },
        },
      ),
      entry(`GET /${plugin}/:kind/:documentId/history`, '留痕（见下表）', 'history of a row', to(404, ...STAFF), {
        params: { kind: 'nothing', ...documentId },
      }),
      entry(`POST /${plugin}/:kind/:documentId/:action`, '办理（见下表）', 'act on a row', to(404, ...STAFF), {
        params: { kind: 'nothing', action: 'nothing', ...documentId },
      }),
      entry(`POST /${plugin}/:kind/bulk/:action`, '批量办理（见下表）', 'act on rows', to(404, ...STAFF), {
        params: { kind: 'nothing', action: 'nothing' },
      }),
    ]),
  ],
}
