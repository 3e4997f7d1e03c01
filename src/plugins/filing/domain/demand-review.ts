import { CATEGORY_LABELS } from '../../../policy/categories'
import { formatWan } from '../../../shared/pure/money'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'
import type { Criterion, PaperSection } from '../../experts/contract'
import { DEMAND_FIELDS } from './demand-fields'
import { PRIORITY_GROUND_LABELS, URGENCY_LABELS } from './words'
import { SCENE_LABELS } from '../../../policy/scenes'

/** What experts read of a demand. A type of its own, because the hash covers exactly this. */
export interface ReviewedDemand {
  title: string
  industryCode: string | null
  painPoints: string | null
  scenes: readonly string[]
  urgency: string | null
  /** Fen. */
  budget: number | null
  expectedBenefit: string | null
  categories: readonly string[]
  priorityGrounds: readonly string[]
}

/** §1(2): urgency, potential, benefit; and feasibility. */
const CRITERIA = {
  urgency: l('需求迫切程度', 'Urgency'),
  potential: l('企业发展潜力', 'Potential'),
  feasibility: l('实施可行性', 'Feasibility'),
  benefit: l('经济社会效益', 'Economic and social benefit'),
} as const satisfies Record<string, Label>

/** R31, R32: criteria of a demand. @param feasibilityMust by setting: no recommendation without feasibility. */
export const demandCriteria = (feasibilityMust: boolean): Criterion[] =>
  Object.entries(CRITERIA).map(([code, label]) => ({
    code,
    label,
    itemKind: 'demand',
    item: 'demand',
    scale: 'points',
    ...(code === 'feasibility' && feasibilityMust ? { must: true } : {}),
  }))

/** Facts of a demand by criterion. @param enterprise its name; absent in a blind review. */
export function demandSections(demand: ReviewedDemand, enterprise?: string): PaperSection[] {
  const line = (name: keyof typeof DEMAND_FIELDS, value: unknown) => ({ label: DEMAND_FIELDS[name].label, value })
  return [
    {
      title: l('基本信息', 'The demand'),
      lines: [
        ...(enterprise === undefined ? [] : [{ label: l('企业', 'Enterprise'), value: enterprise }]),
        line('title', demand.title),
        line('industryCode', demand.industryCode),
        line('categories', words(CATEGORY_LABELS, demand.categories)),
      ],
    },
    section('urgency', [
      line('urgency', words(URGENCY_LABELS, demand.urgency ? [demand.urgency] : [])),
      line('painPoints', demand.painPoints),
    ]),
    section('potential', [
      {
        label: l('市级优先推荐理由', 'Priority grounds of the city'),
        value: words(PRIORITY_GROUND_LABELS, demand.priorityGrounds),
      },
    ]),
    section('feasibility', [
      line('scenes', words(SCENE_LABELS, demand.scenes)),
      { label: l('预算', 'Budget'), value: demand.budget === null ? null : formatWan(demand.budget) },
    ]),
    section('benefit', [line('expectedBenefit', demand.expectedBenefit)]),
  ]
}

const section = (criterion: keyof typeof CRITERIA, lines: PaperSection['lines']): PaperSection => ({
  criterion,
  title: CRITERIA[criterion],
  lines,
})

const words = (labels: Readonly<Record<string, Label>>, codes: readonly string[]): Label[] =>
  codes.map((code) => labels[code] ?? l(code, code))
