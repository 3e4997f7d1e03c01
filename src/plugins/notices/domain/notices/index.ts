import type { PluginNotices } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'

/**
 * What waited for the daily mail, and the tasks of a reader who signs in to the panel. Its lines are the notices
 * themselves, so it can be muted only with them.
 */
const digest = {
  label: l('每日摘要', 'Digest of the day'),
  audience: ['city', 'province'],
  variables: {
    day: { ...l('日期', 'Day'), sample: { zh: '2026年8月20日', en: '2026-08-20' } },
    count: { ...l('条数', 'Number of notices'), sample: '2' },
    lines: { ...l('各条通知和待办事项', 'The notices and the tasks'), sample: '1. ……\n\n2. ……' },
  },
  template: {
    zh: { subject: '{day}消息摘要（{count}条）', body: '以下为尚未邮件告知的消息：\n\n{lines}' },
    en: { subject: 'Digest of {day} ({count})', body: 'What you have not been mailed yet:\n\n{lines}' },
  },
  mandatory: true,
  channels: ['mail'],
  staffMail: 'at-once',
  clause: '三(二)',
} as const

export const NOTICES = { notices: { digest } } as const satisfies PluginNotices
