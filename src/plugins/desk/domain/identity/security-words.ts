import { l } from '../../../../shared/pure/schema'
import type { Label } from '../../../../shared/pure/workflow'

/** What the record of logins is about. */
export const SECURITY_EVENTS = {
  login: l('登录', 'Sign in'),
  logout: l('退出', 'Sign out'),
  'email-confirmed': l('验证邮箱', 'Confirm address'),
  'reset-requested': l('申请重置密码', 'Ask for a reset'),
  'password-reset': l('重置密码', 'Reset password'),
  'password-changed': l('修改密码', 'Change password'),
  blocked: l('停用', 'Block'),
  unblocked: l('启用', 'Unblock'),
} as const satisfies Record<string, Label>

export type SecurityEvent = keyof typeof SECURITY_EVENTS

/** How it ended: `ok`, or the code of the refusal. */
export const SECURITY_OUTCOMES: Record<string, Label> = {
  ok: l('成功', 'Done'),
  'login-failed': l('账号或密码不正确', 'Wrong account or password'),
  'account-blocked': l('账号已停用', 'Account is blocked'),
  'email-not-confirmed': l('邮箱尚未验证', 'Address not confirmed'),
  'current-password-wrong': l('现用密码不正确', 'Present password wrong'),
}

export const LOGIN_KINDS = {
  staff: l('工作人员', 'Staff'),
  account: l('申报账号', 'Account'),
} as const satisfies Record<string, Label>
