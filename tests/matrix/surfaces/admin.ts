import { entry, to, UNKNOWN_NUMBER, type Answer, type Entry, type Surface } from '../entry'
import { EVERYBODY, STAFF, type Who } from '../who'

const id = { id: UNKNOWN_NUMBER }
const settings = (route: string, zh: string, en: string, answer: Answer, more: Parameters<typeof entry>[4] = {}) =>
  entry(route, zh, en, to(answer, 'superAdmin'), more)
const staff = (route: string, zh: string, en: string, answer: Answer, more: Parameters<typeof entry>[4] = {}) =>
  entry(route, zh, en, to(answer, ...STAFF), more)
const open = (route: string, zh: string, en: string, answer: Answer, more: Parameters<typeof entry>[4] = {}) =>
  entry(route, zh, en, to(answer, ...EVERYBODY), more)

const audited = (route: string, zh: string, en: string, answer: Answer, more: Parameters<typeof entry>[4] = {}) =>
  entry(route, zh, en, to(answer, 'auditor', 'superAdmin'), more)

/** Strapi's tokens of one kind, for the super admin only. */
const tokens = (path: string, zh: string, en: string, deleteUnknown: number): Entry[] => [
  settings(`POST /admin/${path}`, `新建${zh}`, `make an ${en}`, 400),
  settings(`GET /admin/${path}`, `${zh}列表`, `list ${en}s`, 200),
  settings(`GET /admin/${path}/:id`, `查看${zh}`, `read an ${en}`, 404, { params: id }),
  settings(`PUT /admin/${path}/:id`, `修改${zh}`, `change an ${en}`, 404, { params: id }),
  settings(`DELETE /admin/${path}/:id`, `删除${zh}`, `delete an ${en}`, deleteUnknown, { params: id }),
  settings(`POST /admin/${path}/:id/regenerate`, `重新生成${zh}`, `regenerate an ${en}`, 404, { params: id }),
]

/** The few routes of Strapi's panel that need no staff session. */
export const signingIn: Surface = {
  zh: '后台登录',
  en: 'Signing in to the panel',
  refusal: () => 401,
  entries: [
    open('GET /admin/init', '登录页初始信息', 'what the login page shows', 200),
    open('GET /admin/project-type', '版本类型', 'edition', 200),
    open('POST /admin/login', '登录', 'sign in', 400),
    open('POST /admin/access-token', '换取访问令牌（凭刷新 Cookie）', 'access token, against the refresh cookie', 401),
    open(
      'POST /admin/register-admin',
      '注册首个管理员（已有管理员后拒绝）',
      'first administrator: refused once one exists',
      400,
    ),
    open('GET /admin/registration-info', '邀请链接信息', 'of an invitation link', 400),
    open('POST /admin/register', '凭邀请链接注册', 'register with an invitation link', 400),
    open('POST /admin/forgot-password', '忘记密码', 'ask for a reset', [400, 429]),
    open('POST /admin/reset-password', '重置密码', 'reset with a code', 400),
  ],
}

export const admin: Surface = {
  zh: '后台系统管理（Strapi）',
  en: 'Administration of the panel',
  refusal: (who: Who) => ((STAFF as readonly Who[]).includes(who) ? 403 : 401),
  entries: [
    staff('POST /admin/logout', '退出', 'sign out', 200, { endsSession: true }),
    staff('GET /admin/information', '系统信息（页脚）', 'of the running system', 200),
    staff('GET /admin/telemetry-properties', '遥测（已关闭）', 'telemetry: switched off', 204),
    staff('GET /admin/guided-tour-meta', '新手引导', 'guided tour', 200),
    staff('GET /admin/permissions', '权限目录', 'catalogue of permissions', 200),
    staff('POST /admin/permissions/check', '查询自己的权限', "ask for one's own permissions", 200, {
      body: { permissions: [{ action: 'plugin::content-manager.explorer.read', subject: 'api::demand.demand' }] },
    }),
    staff('GET /admin/users/me', '自己的资料', 'oneself', 200),
    staff('PUT /admin/users/me', '修改自己的资料', 'change oneself', 400, { body: { email: 5 } }),
    staff('GET /admin/users/me/permissions', '自己的权限', "one's own permissions", 200),
    staff('GET /admin/users/me/sessions', '自己的会话', "one's own sessions", 200),
    staff('DELETE /admin/users/me/sessions/:sessionId', '结束自己的某个会话', "end one session of one's own", 404, {
      params: { sessionId: '0'.repeat(32) },
    }),
    staff('DELETE /admin/users/me/sessions', '结束自己的全部会话', "end one's own sessions", 200, {
      endsSession: true,
    }),
    staff('GET /admin/homepage/layout', '自己的首页布局', "one's own home page", 200),
    staff('PUT /admin/homepage/layout', '保存自己的首页布局', "save one's own home page", [200, 400], {
      body: { version: 1, widgets: [], updatedAt: '2026-01-01T00:00:00.000Z' },
    }),
    ...['ai-usage', 'ai-token', 'ai-feature-config'].map((path) =>
      staff(`GET /admin/${path}`, '人工智能（未启用）', 'AI: not there', 404),
    ),
    settings('GET /admin/project-settings', '标志设置', 'logos', 200),
    settings('POST /admin/project-settings', '修改标志', 'change logos', 400),
    settings('GET /admin/plugins', '插件列表', 'plugins', 200),
    audited('GET /admin/homepage/key-statistics', '系统统计', 'numbers of the system', 200),
    settings('GET /admin/content-api/permissions', '接口权限目录', 'catalogue of API permissions', 200),
    settings('GET /admin/content-api/routes', '接口目录', 'catalogue of API routes', 200),
    settings('POST /admin/users', '新建后台用户', 'make a user', 400),
    audited('GET /admin/users', '后台用户列表', 'list users', 200),
    audited('GET /admin/users/:id', '查看后台用户', 'read a user', 404, { params: id }),
    settings('PUT /admin/users/:id', '修改后台用户', 'change a user', 404, { params: id }),
    settings('DELETE /admin/users/:id', '删除后台用户', 'delete a user', 404, { params: id }),
    settings('POST /admin/users/batch-delete', '批量删除后台用户', 'delete users', 400),
    audited('GET /admin/roles', '角色列表', 'list roles', 200),
    settings('POST /admin/roles', '新建角色', 'make a role', 400),
    audited('GET /admin/roles/:id', '查看角色', 'read a role', 404, { params: id }),
    settings('PUT /admin/roles/:id', '修改角色', 'change a role', 404, { params: id }),
    settings('DELETE /admin/roles/:id', '删除角色', 'delete a role', 200, { params: id }),
    settings('POST /admin/roles/batch-delete', '批量删除角色', 'delete roles', 400),
    audited('GET /admin/roles/:id/permissions', '角色权限', 'permissions of a role', 404, { params: id }),
    settings('PUT /admin/roles/:id/permissions', '修改角色权限', 'change permissions of a role', 404, { params: id }),
    ...tokens('api-tokens', '接口令牌', 'API token', 200),
  ],
}
