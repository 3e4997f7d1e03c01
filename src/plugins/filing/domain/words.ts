import type { Label } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'

type Words = Record<string, Label>

export const URGENCY_LABELS = {
  urgent: l('迫切（半年内）', 'Urgent (half a year)'),
  soon: l('较急（一年内）', 'Soon (a year)'),
  planned: l('规划中', 'Planned'),
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
