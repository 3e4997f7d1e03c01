import type { StaffPermission } from '../../../shared/server/flows/permissions'

export const ORGANISATIONS_PERMISSIONS: readonly StaffPermission[] = [
  { uid: 'plugin::organisations.import.run', label: '批量导入企业', kinds: ['province', 'city'] },
]
