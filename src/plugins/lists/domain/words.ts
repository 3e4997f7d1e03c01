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
