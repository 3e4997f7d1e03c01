import { l } from '../../../shared/pure/schema'
import type { Settings } from '../../../shared/pure/setting'

/** Settings where the policy is silent on the catalogue: R17. */
export const POOL_SETTINGS = {
  listBeforeAdmission: {
    code: 'R17',
    label: l('未入库的服务商可以公开上架', 'A provider not admitted may list publicly'),
    type: 'boolean',
    default: false,
    clause: '四(一)',
  },
} as const satisfies Settings
