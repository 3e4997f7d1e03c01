import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'

/** Contents of the security record: sign-ins, and every change of rights, identities, keys and settings. */
export const SECURITY_EVENTS = {
  login: l('登录', 'Sign in'),
  logout: l('退出', 'Sign out'),
  'email-confirmed': l('验证邮箱', 'Confirm address'),
  'reset-requested': l('申请重置密码', 'Ask for a reset'),
  'reset-link-made': l('生成重置密码链接', 'Link to reset the password made'),
  'invitation-made': l('生成激活链接', 'Link to activate made'),
  activated: l('激活账号', 'Account activated'),
  'password-reset': l('重置密码', 'Reset password'),
  'password-changed': l('修改密码', 'Change password'),
  'email-changed': l('更改登录邮箱', 'Address changed'),
  'name-changed': l('更改姓名', 'Name changed'),
  blocked: l('停用', 'Block'),
  unblocked: l('启用', 'Unblock'),
  'token-replayed': l('登录凭证被重复使用，相关登录已全部结束', 'Session token used twice; its sessions were ended'),
  'role-granted': l('授予角色', 'Role granted'),
  'role-withdrawn': l('取消角色', 'Role withdrawn'),
  'permission-granted': l('授予权限', 'Permission granted'),
  'permission-withdrawn': l('取消权限', 'Permission withdrawn'),
  'permission-changed': l('调整权限', 'Permission changed'),
  created: l('新建', 'Created'),
  changed: l('修改', 'Changed'),
  removed: l('删除', 'Removed'),
} as const satisfies Record<string, Label>

export type SecurityEvent = keyof typeof SECURITY_EVENTS

/** Outcome: `ok`, or the code of the refusal. */
export const SECURITY_OUTCOMES: Record<string, Label> = {
  ok: l('成功', 'Done'),
  'login-failed': l('账号或密码不正确', 'Wrong account or password'),
  'account-blocked': l('账号已停用', 'Account is blocked'),
  'email-not-confirmed': l('邮箱尚未验证', 'Address not confirmed'),
  'current-password-wrong': l('现用密码不正确', 'Present password wrong'),
  'session-ended': l('登录已失效', 'Session ended'),
}

/** Kinds of subjects. */
export const SECURITY_KINDS = {
  staff: l('工作人员', 'Staff'),
  account: l('申报账号', 'Account'),
  role: l('角色', 'Role'),
  token: l('接口令牌', 'API token'),
  webhook: l('对外推送', 'Webhook'),
  setting: l('设置', 'Setting'),
} as const satisfies Record<string, Label>

export type SecurityKind = keyof typeof SECURITY_KINDS

/** Labels of compared values. */
const FIELDS: Readonly<Record<string, Label>> = {
  email: l('登录邮箱', 'address'),
  name: l('名称', 'name'),
  lastname: l('姓', 'last name'),
  firstname: l('名', 'first name'),
  username: l('用户名', 'user name'),
  roles: l('角色', 'roles'),
  role: l('角色', 'role'),
  confirmed: l('邮箱已验证', 'address confirmed'),
  action: l('权限', 'action'),
  subject: l('对象', 'subject'),
  fields: l('字段', 'fields'),
  properties: l('字段', 'fields'),
  conditions: l('条件', 'conditions'),
  code: l('代码', 'code'),
  type: l('类型', 'type'),
  kind: l('类别', 'kind'),
  description: l('说明', 'description'),
  expires_at: l('失效时间', 'expires'),
  lifespan: l('有效期', 'lifespan'),
  access_key: l('令牌', 'key'),
  encrypted_key: l('令牌', 'key'),
  url: l('地址', 'address'),
  events: l('事件', 'events'),
  headers: l('请求头', 'headers'),
  enabled: l('启用', 'enabled'),
  value: l('设置值', 'value'),
}

type Values = Readonly<Record<string, unknown>> | null

/** Before and after in one sentence per value that differs, for the page and the messages. */
export function sayChange(before: Values, after: Values, language: 'zh' | 'en'): string[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names.map((name) => {
    const label = Object.hasOwn(FIELDS, name) ? (FIELDS[name] as Label)[language] : name
    const [was, is] = [before?.[name], after?.[name]].map(show)
    if (was === undefined || is === undefined) return `${label}${language === 'zh' ? '：' : ': '}${is ?? was}`
    return language === 'zh' ? `${label}由“${was}”改为“${is}”` : `${label} from "${was}" to "${is}"`
  })
}

/** Undefined for an absent value, otherwise a text. */
function show(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((each) => show(each) ?? '—').join('、')
  return JSON.stringify(value)
}
