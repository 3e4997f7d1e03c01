import { l } from '../../../../shared/pure/schema'
import { SECURITY_LINE } from '../../contract'
import { BOTH, type Notice } from '../../../../shared/pure/notice'

const always = {
  about: SECURITY_LINE,
  variables: {
    whom: { ...l('对象', 'Whom or what it concerns'), sample: 'zhangsan@example.gov.cn' },
    what: { ...l('变更事项', 'What was done'), sample: '更改登录邮箱' },
    changes: { ...l('变更内容', 'What was changed'), sample: '登录邮箱由“a@example.gov.cn”改为“b@example.gov.cn”' },
    by: { ...l('操作人', 'Who did it'), sample: '系统管理员' },
    at: { ...l('时间', 'When'), sample: { zh: '2026年8月20日09时15分00秒', en: '2026-08-20 09:15:00' } },
    ip: { ...l('来源地址', 'From which address'), sample: '203.0.113.7' },
  },
  mandatory: true,
  channels: BOTH,
  staffMail: 'at-once',
  clause: '账号安全',
} as const

/** Every change of rights or identity notifies those concerned. */
export const SECURITY_NOTICES = {
  'identity-changed': {
    ...always,
    label: l('账号信息或权限变更', 'Identity or rights changed'),
    event: 'identity.changed',
    audience: ['officer', 'account', 'former-address'],
    template: {
      zh: {
        subject: '您的账号有变更：{what}',
        body: '您好：\n\n您的账号（{whom}）有以下变更：\n\n{changes}\n\n操作人：{by}\n时间：{at}\n来源地址：{ip}\n\n如非您本人操作或者您不知情，请立即与系统管理员联系。',
      },
      en: {
        subject: 'Your account was changed: {what}',
        body: 'Your account ({whom}) was changed:\n\n{changes}\n\nBy: {by}\nAt: {at}\nFrom: {ip}\n\nIf it was not you, or you do not know of it, tell the system administrator at once.',
      },
    },
  },
  'rights-changed': {
    ...always,
    label: l('权限、账号与系统设置变更', 'Rights, identities or settings changed'),
    event: 'rights.changed',
    audience: ['administrators'],
    template: {
      zh: {
        subject: '{what}：{whom}',
        body: '系统管理类变更已记录：\n\n对象：{whom}\n{changes}\n\n操作人：{by}\n时间：{at}\n来源地址：{ip}\n\n如有疑问，请在“安全记录”中核对。',
      },
      en: {
        subject: '{what}: {whom}',
        body: 'A change was recorded:\n\nOf: {whom}\n{changes}\n\nBy: {by}\nAt: {at}\nFrom: {ip}\n\nThe security record has the details.',
      },
    },
  },
} as const satisfies Record<string, Notice>
