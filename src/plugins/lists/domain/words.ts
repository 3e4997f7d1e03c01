import type { Label } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'

type Words = Record<string, Label>

export const LIST_KIND_LABELS = {
  recommendation: l('市级推荐名单', 'City recommendation'),
  pilot: l('试点企业名单', 'Pilot enterprises'),
  providers: l('服务商名单', 'Providers'),
  solutions: l('解决方案名单', 'Solutions'),
  products: l('服务产品名单', 'Products and services'),
} as const satisfies Words

/**
 * Title of one of the three lists of providers from the title they share: `首批中小企业数字化转型` gives
 * `首批中小企业数字化转型服务商名单`, `…解决方案名单` and `…服务产品名单`. A 名单 or 服务商名单 that was typed is not repeated.
 */
export const titleOfList = (shared: string, kind: 'providers' | 'solutions' | 'products'): string =>
  `${shared.trim().replace(/(服务商)?名单$/, '')}${LIST_KIND_LABELS[kind].zh}`
