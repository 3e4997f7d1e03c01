import { entry, to, UNKNOWN_ID, UNKNOWN_NUMBER, type Answer, type Surface } from '../entry'
import { STAFF, type Who } from '../who'

const id = { id: UNKNOWN_NUMBER }
type More = Parameters<typeof entry>[4]
const settings = (route: string, zh: string, en: string, answer: Answer, more: More = {}) =>
  entry(route, zh, en, to(answer, 'superAdmin'), more)
const staff = (route: string, zh: string, en: string, answer: Answer, more: More = {}) =>
  entry(route, zh, en, to(answer, ...STAFF), more)
const nobody = (route: string, zh: string, en: string, more: More = {}) => entry(route, zh, en, {}, more)

const refusal = (who: Who): number => ((STAFF as readonly Who[]).includes(who) ? 403 : 401)

export const typeBuilder: Surface = {
  zh: '内容类型构建器（生产环境只读）',
  en: 'Content-type builder, read-only',
  refusal,
  entries: [
    ...['reserved-names', 'content-types', 'components', 'schema', 'update-schema-status'].map((path) =>
      settings(`GET /content-type-builder/${path}`, '内容类型结构', 'schemas', 200),
    ),
    settings('GET /content-type-builder/content-types/:uid', '内容类型结构', 'one schema', 404, {
      params: { uid: 'x' },
    }),
    settings('GET /content-type-builder/components/:uid', '组件结构', 'one component', 404, { params: { uid: 'x' } }),
    ...['content-types', 'components', 'update-schema'].map((path) =>
      nobody(`POST /content-type-builder/${path}`, '修改结构（关闭）', 'change the schema: off'),
    ),
    ...['content-types', 'components'].flatMap((path) =>
      ['PUT', 'DELETE'].map((method) =>
        nobody(`${method} /content-type-builder/${path}/:uid`, '修改结构（关闭）', 'change the schema: off', {
          params: { uid: 'api::demand.demand' },
        }),
      ),
    ),
    ...['PUT', 'DELETE'].map((method) =>
      nobody(
        `${method} /content-type-builder/component-categories/:name`,
        '修改结构（关闭）',
        'change the schema: off',
        {
          params: { name: 'x' },
        },
      ),
    ),
  ],
}

export const upload: Surface = {
  zh: '媒体库',
  en: 'Media library',
  refusal,
  entries: [
    settings('GET /upload/settings', '媒体库设置', 'settings', 200),
    settings('PUT /upload/settings', '修改媒体库设置', 'change settings', 400),
    staff('GET /upload/configuration', '列表显示设置', 'how the list shows', 200),
    settings('PUT /upload/configuration', '修改列表显示', 'change how the list shows', 400),
    settings('POST /upload', '上传', 'upload', 400, { refused: to([400, 403], ...STAFF) }),
    settings('GET /upload/files', '文件列表', 'list files', 200),
    settings('POST /upload/files', '查找文件', 'find files', 400),
    settings('GET /upload/files/:id', '查看文件', 'read a file', 404, { params: id }),
    settings('PUT /upload/files/:id', '修改文件信息', 'change a file', 404, { params: id, refused: to(404, ...STAFF) }),
    settings('POST /upload/files/:id/replace', '替换文件', 'replace a file', 404, {
      params: id,
      refused: to(404, ...STAFF),
    }),
    settings('DELETE /upload/files/:id', '删除文件', 'delete a file', 404, { params: id }),
    settings('GET /upload/folders', '文件夹列表', 'list folders', 200),
    settings('POST /upload/folders', '新建文件夹', 'make a folder', 400),
    settings('GET /upload/folders/:id', '查看文件夹', 'read a folder', 404, { params: id }),
    settings('PUT /upload/folders/:id', '修改文件夹', 'change a folder', 404, { params: id }),
    settings('GET /upload/folder-structure', '文件夹结构', 'tree of folders', 200),
    settings('POST /upload/actions/bulk-delete', '批量删除', 'delete files', 200),
    settings('POST /upload/actions/bulk-move', '批量移动', 'move files', 400),
    settings('POST /upload/actions/bulk-update', '批量修改', 'change files', 400),
    settings('POST /upload/actions/generate-ai-metadata', '人工智能（未启用）', 'AI: not there', 400),
    settings('POST /upload/ai-metadata-jobs', '人工智能（未启用）', 'AI: not there', 400),
    staff('GET /upload/ai-metadata-jobs/latest', '人工智能（未启用）', 'AI: not there', 404),
    settings('GET /upload/ai-metadata-jobs/pending-count', '人工智能（未启用）', 'AI: not there', 400),
  ],
}

export const localisation: Surface = {
  zh: '多语言与邮件设置',
  en: 'Languages and mail',
  refusal,
  entries: [
    settings('GET /i18n/iso-locales', '语言目录', 'catalogue of languages', 200),
    staff('GET /i18n/locales', '已用语言', 'languages in use', 200),
    settings('POST /i18n/locales', '新增语言', 'add a language', 400),
    settings('PUT /i18n/locales/:id', '修改语言', 'change a language', 404, { params: id }),
    settings('DELETE /i18n/locales/:id', '删除语言', 'delete a language', 404, { params: id }),
    staff(
      'POST /i18n/content-manager/actions/get-non-localized-fields',
      '不分语言的字段',
      'fields without language',
      400,
    ),
    staff(
      'GET /i18n/content-manager/get-fill-from-locale/:model',
      '从其他语言填入',
      'fill from another language',
      [400, 403],
      {
        params: { model: 'api::demand.demand' },
      },
    ),
    staff('GET /i18n/settings', '多语言设置', 'settings', 200),
    settings('PUT /i18n/settings', '修改多语言设置', 'change settings', 200),
    staff(
      'GET /i18n/ai-localization-jobs/collection-types/:contentType/:documentId',
      '人工智能（未启用）',
      'AI: not there',
      404,
      {
        params: { contentType: 'api::demand.demand', documentId: UNKNOWN_ID },
      },
    ),
    staff('GET /i18n/ai-localization-jobs/single-types/:contentType', '人工智能（未启用）', 'AI: not there', 404, {
      params: { contentType: 'api::demand.demand' },
    }),
    settings('GET /email/settings', '邮件设置', 'mail settings', 200),
    settings('POST /email/test', '试发邮件', 'try a mail', 400),
    settings('POST /email/verify', '检查邮件服务', 'check the mail server', 200),
  ],
}

export const accountSettings: Surface = {
  zh: '账号设置（users-permissions）',
  en: 'Settings of accounts',
  refusal,
  entries: [
    settings('GET /users-permissions/roles', '账号角色', 'roles of accounts', 200),
    settings('POST /users-permissions/roles', '新建账号角色', 'make a role', 400),
    settings('GET /users-permissions/roles/:id', '查看账号角色', 'read a role', 404, { params: id }),
    settings('PUT /users-permissions/roles/:role', '修改账号角色', 'change a role', 400, {
      params: { role: UNKNOWN_NUMBER },
    }),
    settings('DELETE /users-permissions/roles/:role', '删除账号角色', 'delete a role', 404, {
      params: { role: UNKNOWN_NUMBER },
    }),
    ...['email-templates', 'advanced', 'providers'].flatMap((path) => [
      settings(`GET /users-permissions/${path}`, '账号设置', 'settings of accounts', 200),
      settings(`PUT /users-permissions/${path}`, '修改账号设置', 'change settings of accounts', 400),
    ]),
    ...['permissions', 'policies', 'routes'].map((path) =>
      settings(`GET /users-permissions/${path}`, '接口目录', 'catalogue of the API', 200),
    ),
  ],
}
