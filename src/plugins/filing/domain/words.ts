import type { Label } from '../../../shared/pure/workflow'
import { LABELS } from '../../../policy/labels'
import { SIZES } from '../../../policy/sizes'
import { SUBJECT_KINDS } from '../../../shared/pure/credit-code'
import { l } from '../../../shared/pure/schema'

type Words = Record<string, Label>

/** Just the words of a table that tells more. */
const words = <K extends string>(table: Record<K, Label>): Record<K, Label> =>
  Object.fromEntries(Object.entries<Label>(table).map(([name, { zh, en }]) => [name, { zh, en }])) as Record<K, Label>

export const SIZE_LABELS = SIZES

export const SOURCE_LABELS = {
  registered: l('自行注册', 'Own registration'),
  imported: l('批量导入', 'Import'),
} as const satisfies Words

export const LABEL_KIND_LABELS = words(LABELS)

export const LABEL_SOURCE_LABELS = {
  imported: l('批量导入', 'Import'),
  declared: l('企业申报', 'Declared by the enterprise'),
} as const satisfies Words

export const URGENCY_LABELS = {
  urgent: l('迫切（半年内）', 'Urgent (half a year)'),
  soon: l('较急（一年内）', 'Soon (a year)'),
  planned: l('规划中', 'Planned'),
} as const satisfies Words

export const SCENE_LABELS = {
  'research-design': l('研发设计', 'R&D and design'),
  production: l('生产制造', 'Production'),
  quality: l('质量管控', 'Quality'),
  equipment: l('设备管理', 'Equipment'),
  'warehouse-logistics': l('仓储物流', 'Warehousing and logistics'),
  'supply-chain': l('供应链协同', 'Supply chain'),
  'energy-safety': l('能耗与安全环保', 'Energy, safety, environment'),
  operation: l('经营管理', 'Operation and management'),
  marketing: l('营销与服务', 'Marketing and service'),
  data: l('数据治理与分析', 'Data governance and analysis'),
} as const satisfies Words

/** Grounds of a priority recommendation (§1(2): 需求迫切、发展潜力巨大、经济社会效益明显). */
export const PRIORITY_GROUND_LABELS = {
  'urgent-demand': l('数字化转型需求迫切', 'Urgent demand'),
  'great-potential': l('发展潜力巨大', 'Great potential'),
  'evident-benefit': l('经济社会效益明显', 'Evident economic and social benefit'),
} as const satisfies Words

export const REVIEW_LABELS = { passed: l('通过', 'Passed'), failed: l('不通过', 'Not passed') } as const satisfies Words

export const BATCH_KIND_LABELS = {
  pilot: l('试点企业', 'Pilot enterprises'),
  provider: l('服务商', 'Providers'),
} as const satisfies Words

export const LIST_KIND_LABELS = {
  recommendation: l('市级推荐名单', 'City recommendation'),
  pilot: l('试点企业名单', 'Pilot enterprises'),
  providers: l('服务商名单', 'Providers'),
  solutions: l('解决方案名单', 'Solutions'),
  products: l('服务产品名单', 'Products and services'),
} as const satisfies Words

export const WINDOW_LABELS = {
  filing: l('企业填报', 'Filing'),
  recommendation: l('市级推荐', 'City recommendation'),
  liaison: l('联络员报送', 'Liaison'),
} as const satisfies Words

export const SCOPE_LABELS = {
  batch: l('整个批次', 'The whole batch'),
  city: l('一个市', 'One city'),
  applicant: l('一家企业', 'One applicant'),
} as const satisfies Words

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

export const SUBJECT_KIND_LABELS = SUBJECT_KINDS

export const ORGANISATION_KIND_LABELS = {
  enterprise: l('企业', 'Enterprise'),
  provider: l('服务商', 'Provider'),
} as const satisfies Words

export const VERIFICATION_KIND_LABELS = {
  registration: l('注册', 'Registration'),
  claim: l('认领', 'Claim'),
} as const satisfies Words
