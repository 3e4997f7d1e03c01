import type { StaffPermission } from '../../../shared/server/flows/permissions'
import { RUN_IMPORT } from '../contract'

export const IMPORTS_PERMISSIONS: readonly StaffPermission[] = [
  { uid: RUN_IMPORT, label: '批量导入企业', kinds: ['province', 'city'] },
]
