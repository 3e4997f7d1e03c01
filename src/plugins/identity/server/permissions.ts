import type { StaffPermission } from '../../../shared/server/flows/permissions'

export const IDENTITY_PERMISSIONS: readonly StaffPermission[] = [
  { uid: 'plugin::identity.logins.read', label: '查看安全记录', kinds: ['province', 'auditor'] },
  { uid: 'plugin::identity.accounts.block', label: '停用、启用申报账号', kinds: ['province'] },
]
