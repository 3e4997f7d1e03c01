import type { StaffPermission } from '../../../shared/server/permissions'

export const READ_MESSAGES = 'plugin::notices.messages.read'
export const RESEND_MESSAGES = 'plugin::notices.messages.resend'

export const NOTICE_PERMISSIONS: readonly StaffPermission[] = [
  { uid: READ_MESSAGES, label: '查看通知发送', kinds: ['province', 'city', 'auditor'] },
  { uid: RESEND_MESSAGES, label: '重新发送通知', kinds: ['province'] },
]
