import type { StaffPermission } from '../../../shared/server/flows/permissions'

export const READ_MESSAGES = 'plugin::notices.messages.read'
export const RESEND_MESSAGES = 'plugin::notices.messages.resend'
export const READ_TEMPLATES = 'plugin::notices.templates.read'
export const CHANGE_TEMPLATES = 'plugin::notices.templates.change'

export const NOTICE_PERMISSIONS: readonly StaffPermission[] = [
  { uid: READ_MESSAGES, label: '查看通知发送', kinds: ['province', 'city', 'auditor'] },
  { uid: RESEND_MESSAGES, label: '重新发送通知', kinds: ['province'] },
  { uid: READ_TEMPLATES, label: '查看通知模板', kinds: ['province', 'auditor'] },
  { uid: CHANGE_TEMPLATES, label: '修改通知模板', kinds: ['province'] },
]
