import { CATEGORIES } from '../../../policy/categories'
import type { Need } from '../../../shared/pure/needs'
import { l } from '../../../shared/pure/schema'
import type { REQUIRED } from './demand-guards'
import { SCENE_LABELS } from '../../../policy/scenes'
import { URGENCY_LABELS } from './words'

/** R23: fields of a demand, used for validation, forms and documentation. */
export const DEMAND_FIELDS: Record<keyof typeof REQUIRED, Need> = {
  title: { label: l('需求名称', 'Title'), type: 'text', max: 200 },
  industryCode: { label: l('行业代码', 'Industry code'), type: 'text', max: 6 },
  painPoints: { label: l('痛点问题', 'Pain points'), type: 'text', max: 5000 },
  scenes: { label: l('应用场景', 'Scenes'), type: 'choices', options: SCENE_LABELS },
  urgency: { label: l('紧迫程度', 'Urgency'), type: 'choice', options: URGENCY_LABELS },
  budget: { label: l('预算（分）', 'Budget (fen)'), type: 'integer', min: 0, max: 1e15 },
  expectedBenefit: { label: l('预期效益', 'Expected benefit'), type: 'text', max: 5000 },
  categories: {
    label: l('所需服务类别', 'Wanted categories'),
    type: 'choices',
    options: Object.fromEntries(Object.entries(CATEGORIES).map(([code, { zh, en }]) => [code, { zh, en }])),
  },
  contactName: { label: l('联系人', 'Contact'), type: 'text', max: 100 },
  contactPhone: { label: l('联系电话', 'Telephone'), type: 'phone' },
}
