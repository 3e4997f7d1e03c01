import { CATEGORIES } from '../../../policy/categories'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'

type Words = Record<string, Label>

/** The three bodies of the policy (§3(1), §3(2)3, §4(3)) as kinds of one mechanism. */
export const PANEL_KIND_LABELS = {
  provider: l('服务商遴选', 'Selection of providers'),
  pilot: l('试点需求复审', 'Review of demands'),
  evaluation: l('考核评价', 'Evaluation'),
} as const satisfies Words
export type PanelKind = keyof typeof PANEL_KIND_LABELS

/** Fields of expertise: the seven categories of services. */
export const SPECIALITY_LABELS: Record<string, Label> = Object.fromEntries(
  Object.entries(CATEGORIES).map(([code, { zh, en }]) => [code, l(zh, en)]),
)

export const REVIEW_MODE_LABELS = {
  blind: l(
    '匿名评审（不显示申报单位，附件内容无法遮盖）',
    'Blind: the applicant is not named, except inside the files',
  ),
  named: l('实名评审', 'Named'),
} as const satisfies Words
export type ReviewMode = keyof typeof REVIEW_MODE_LABELS

export const DRAW_LABELS = {
  random: l('随机抽取', 'Drawn at random'),
  named: l('指定', 'Named with a reason'),
} as const satisfies Words

/** Subject of a conclusion (R13). */
export const ITEM_KIND_LABELS = {
  category: l('服务类别', 'Category'),
  solution: l('解决方案', 'Solution'),
  product: l('服务产品', 'Product or service'),
  demand: l('转型需求', 'Demand'),
  evaluation: l('评价对象', 'Evaluation item'),
} as const satisfies Words
export type ItemKind = keyof typeof ITEM_KIND_LABELS

export const VERDICT_LABELS = {
  recommend: l('推荐', 'Recommended'),
  'not-recommend': l('不推荐', 'Not recommended'),
} as const satisfies Words
export type Verdict = keyof typeof VERDICT_LABELS

export const RELATION_LABELS = {
  'works-for': l('任职', 'Works for'),
  'worked-for': l('曾任职', 'Worked for'),
  owns: l('持股或实际控制', 'Owns'),
  'would-serve': l('拟提供服务或合作', 'Would serve'),
} as const satisfies Words
export type RelationKind = keyof typeof RELATION_LABELS

/** How an organisation is concerned by a review (R11, R32). */
export const PARTY_ROLE_LABELS = {
  applicant: l('申报单位', 'Applicant'),
  'would-serve': l('拟服务商', 'Provider that would serve it'),
} as const satisfies Words
export type PartyRole = keyof typeof PARTY_ROLE_LABELS
