import {
  CATEGORIES,
  CATEGORIES_VERSION,
  CATEGORY_CODES,
  threshold,
  type CategoryCode,
} from '../../../policy/categories'
import {
  CONDITION_SETTINGS,
  type Category,
  type Condition,
  type ConditionItem,
  type ConditionSetting,
} from '../../../policy/category-form'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'
import { canonical, type Hash } from '../../../shared/pure/canonical'

export interface FormItem extends ConditionItem {
  /** Asked in an earlier version only: old answers keep their question, new ones are refused. */
  retired?: true
}
export interface FormCondition extends Omit<Condition, 'items'> {
  items: readonly FormItem[]
}
export interface FormCategory extends Omit<Category, 'conditions'> {
  conditions: readonly FormCondition[]
}
export type Thresholds = Readonly<Record<ConditionSetting, number>>

/** The application form of a batch (申请表, §3(1)) as data: questions and thresholds per category. */
export interface Form {
  version: number
  /** What the applicant signs (承诺, R07). */
  undertaking: Label
  thresholds: Thresholds
  /** C6.2: issuers whose staff certificates count automatically; all others are left to people. */
  acceptedIssuers?: readonly string[]
  categories: Readonly<Record<CategoryCode, FormCategory>>
}

const SETTING_NAMES = Object.keys(CONDITION_SETTINGS) as ConditionSetting[]

/** The first version, as given by the policy; later ones are made by `editForm`. */
export const FIRST_FORM: Form = {
  version: CATEGORIES_VERSION,
  undertaking: l(
    '本单位承诺所填信息和所附材料真实、准确、完整，如有虚假，愿承担相应责任。',
    'We undertake that all information and evidence given is true, accurate and complete, and answer for it if it is not.',
  ),
  thresholds: Object.fromEntries(SETTING_NAMES.map((name) => [name, threshold(name)])) as Record<
    ConditionSetting,
    number
  >,
  categories: CATEGORIES,
}

/** Hash of the form's canonical text; a snapshot refers by it to the exact wording. */
export const formHash = (form: Form, hash: Hash): string => hash(canonical(form))

/** An item with its condition and category. */
export interface Placed {
  category: CategoryCode
  condition: FormCondition
  item: FormItem
}

/** All items in the order of the form, retired ones included; optionally of some categories only. */
export const itemsOf = (form: Form, categories: readonly CategoryCode[] = CATEGORY_CODES): Placed[] =>
  CATEGORY_CODES.filter((code) => categories.includes(code)).flatMap((category) =>
    form.categories[category].conditions.flatMap((condition) =>
      condition.items.map((item) => ({ category, condition, item })),
    ),
  )

export const itemOf = (form: Form, code: string): Placed | undefined =>
  itemsOf(form).find(({ item }) => item.code === code)

/** Items that an applicant answers: not retired, part of the first form, not judged by experts alone. */
export const isAsked = ({ retired, later, check }: FormItem): boolean =>
  !retired && !later && check.type !== 'judgement' && check.type !== 'indicator'

/** `least` of a check as a number: fixed by the policy, or a threshold of the form. */
export const leastOf = (form: Form, least: ConditionSetting | number): number =>
  typeof least === 'number' ? least : form.thresholds[least]
