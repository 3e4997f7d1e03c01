import { entry, to, UNKNOWN_ID, type Surface } from '../entry'
import { EVERYBODY } from '../who'

const documentId = { documentId: UNKNOWN_ID }

/** Routes without a session; sending one makes no difference. */
export const publicReads: Surface = {
  zh: '公开接口',
  en: 'Public reads',
  refusal: () => 404,
  entries: [
    entry('ALL /_health', '健康检查', 'health', to(204, ...EVERYBODY)),
    entry('GET /', '首页（前端未部署）', 'front page: not deployed', to(404, ...EVERYBODY)),
    entry('GET /((?!uploads/).+)', '公开文件夹', 'public folder', to(404, ...EVERYBODY), {
      params: { path: 'nothing.txt' },
    }),
    entry('GET /uploads/(.*)', '公开图片', 'public pictures', to(404, ...EVERYBODY), {
      params: { path: 'nothing.png' },
    }),
    entry(
      'GET /content-manager/preview/script',
      '预览脚本（Strapi 固定文件）',
      'preview script, a fixed file',
      to(200, ...EVERYBODY),
    ),
    ...['rss', 'atom', 'json'].map((format) =>
      entry(`GET /api/announcements/feed.${format}`, '公告订阅', 'feed of announcements', to(200, ...EVERYBODY)),
    ),
    ...['announcements', 'cities', 'provider-categories', 'batches', 'lists', 'products'].flatMap((path) => [
      entry(`GET /api/${path}`, '公开列表', 'public list', to(200, ...EVERYBODY)),
      entry(`GET /api/${path}/:documentId`, '公开条目', 'public item', to(404, ...EVERYBODY), { params: documentId }),
    ]),
    entry('GET /api/register', '公开名册', 'public register', to(200, ...EVERYBODY)),
    entry('GET /api/register/:creditCode', '公开名册：一家服务商', 'register: one provider', to(404, ...EVERYBODY), {
      params: { creditCode: 'X' },
    }),
    entry('POST /api/objections', '提出名单异议', 'object to a list', to(400, ...EVERYBODY)),
    entry('POST /api/objections/files', '补充异议材料', 'evidence of an objection', to(400, ...EVERYBODY)),
    entry('POST /api/objections/progress', '查询异议', 'how an objection stands', to(400, ...EVERYBODY)),
    entry('GET /api/provider-application-form', '服务商申请表', 'the form of applications', to(200, ...EVERYBODY)),
    entry('POST /api/registrations/member', '受邀成员注册', 'an invited member registers', to(400, ...EVERYBODY)),
    entry('POST /api/registrations/enterprise', '企业注册', 'an enterprise registers', to(400, ...EVERYBODY)),
    entry('POST /api/registrations/provider', '服务商注册', 'a provider registers', to(400, ...EVERYBODY)),
  ],
}
