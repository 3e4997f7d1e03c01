import { l } from '../../../shared/pure/schema'
import type { Setting, Settings } from '../../../shared/pure/setting'

/** Settings where the policy is silent on the catalogue: R17. */
export const POOL_SETTINGS = {
  listBeforeAdmission: {
    code: 'R17',
    label: l('未入选资源池的服务商可以上架', 'A provider not admitted may list publicly'),
    type: 'boolean',
    default: false,
    clause: '四(一)',
  },
} as const satisfies Settings

export const MOST_PRODUCTS = {
  code: 'A31',
  label: l('每家服务商最多维护的产品、解决方案和服务（个）', 'Products, solutions and services of a provider'),
  type: 'integer',
  default: 200,
  min: 1,
  max: 5000,
} as const satisfies Setting

export const MOST_CASE_STUDIES = {
  code: 'A32',
  label: l('每家服务商最多维护的案例（件）', 'Case studies of a provider'),
  type: 'integer',
  default: 200,
  min: 1,
  max: 5000,
} as const satisfies Setting
