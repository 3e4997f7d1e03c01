import { entry, to, UNKNOWN_ID, type Answer, type Surface } from '../entry'
import { STAFF, type Who } from '../who'

const demand = { model: 'api::demand.demand' }
const staff = (route: string, zh: string, en: string, answer: Answer, more: Parameters<typeof entry>[4] = {}) =>
  entry(route, zh, en, to(answer, ...STAFF), more)

/** Routes that belong to no single type; the others are in content-types.ts. */
export const contentManager: Surface = {
  zh: '内容管理（通用）',
  en: 'Content-manager, beside the types',
  refusal: (who) => ((STAFF as readonly Who[]).includes(who) ? 403 : 401),
  entries: [
    staff('GET /content-manager/init', '初始信息', 'what the page begins with', 200),
    staff('GET /content-manager/content-types', '类型目录', 'catalogue of types', 200),
    staff('GET /content-manager/content-types-settings', '类型显示设置', 'how types show', 200),
    staff('GET /content-manager/content-types/:uid/configuration', '类型显示设置', 'how a type shows', 200, {
      params: { uid: demand.model },
    }),
    entry(
      'PUT /content-manager/content-types/:uid/configuration',
      '修改显示设置',
      'change how a type shows',
      to(400, 'superAdmin'),
      {
        params: { uid: demand.model },
        body: { settings: 5 },
      },
    ),
    staff('GET /content-manager/components', '组件目录（无）', 'components: none', 200),
    ...['GET', 'PUT'].map((method) =>
      staff(`${method} /content-manager/components/:uid/configuration`, '组件显示设置（无）', 'components: none', 404, {
        params: { uid: 'x.y' },
      }),
    ),
    ...['generate', 'check-availability'].map((path) =>
      staff(`POST /content-manager/uid/${path}`, '生成标识（无此类字段）', 'uid fields: none', 400, {
        body: { contentTypeUID: 'api::enterprise.enterprise', field: 'creditCode', data: {}, value: 'x' },
      }),
    ),
    staff('GET /content-manager/preview/url/:contentType', '预览（未启用）', 'preview: off', [400, 404], {
      params: { contentType: demand.model },
      query: `documentId=${UNKNOWN_ID}`,
    }),
    staff('GET /content-manager/homepage/recent-documents', '最近条目', 'recent rows', 200, { query: 'action=update' }),
    staff('GET /content-manager/homepage/count-documents', '条目数', 'number of rows', 200),
  ],
}
