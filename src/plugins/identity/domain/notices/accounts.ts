import type { Notice, Template } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'
import type { Label } from '../../../../shared/pure/workflow'
import { ACCOUNT } from '../../contract'
import type { EventName } from '../../../../shared/pure/events'

const account = (event: EventName, label: Label, zh: Template, en: Template) =>
  ({
    mandatory: true,
    channels: ['mail'],
    staffMail: 'at-once',
    label,
    event,
    audience: ['account'],
    about: ACCOUNT,
    variables: { reason: { ...l('理由', 'Reason'), sample: '（停用时填写的理由）' } },
    template: { zh, en },
    clause: 'R05 R21',
  }) as const satisfies Notice

/** Events of accounts. */
export const ACCOUNT_NOTICES = {
  'account-blocked': account(
    'account.blocked',
    l('账号停用', 'Account blocked'),
    { subject: '您的账号已停用', body: '{name}：\n\n您的账号（{email}）已停用。\n\n理由：{reason}' },
    { subject: 'Your account is blocked', body: '{name}:\n\nYour account ({email}) is blocked.\n\nReason: {reason}' },
  ),
  'account-unblocked': account(
    'account.unblocked',
    l('账号恢复', 'Account unblocked'),
    { subject: '您的账号已恢复使用', body: '{name}：\n\n您的账号（{email}）已恢复使用。\n\n说明：{reason}' },
    {
      subject: 'Your account may be used again',
      body: '{name}:\n\nYour account ({email}) may be used again.\n\nReason: {reason}',
    },
  ),
} as const satisfies Record<string, Notice>
