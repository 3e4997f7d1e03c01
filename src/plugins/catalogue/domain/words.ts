import type { Label } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'

type Words = Record<string, Label>

export const PRODUCT_KIND_LABELS = {
  solution: l('解决方案', 'Solution'),
  product: l('产品', 'Product'),
  service: l('服务', 'Service'),
} as const satisfies Words

export const PRICE_KIND_LABELS = {
  fixed: l('固定价', 'Fixed'),
  range: l('区间价', 'Range'),
  negotiable: l('面议', 'Negotiable'),
} as const satisfies Words
