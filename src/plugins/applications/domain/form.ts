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
  /** Asked by an earlier version: old answers keep their question, new ones are not taken. */
  retired?: true
}
export interface FormCondition extends Omit<Condition, 'items'> {
  items: readonly FormItem[]
}
export interface FormCategory extends Omit<Category, 'conditions'> {
  conditions: readonly FormCondition[]
}
export type Thresholds = Readonly<Record<ConditionSetting, number>>

/** The application form of a batch (申请表, §3(1)) as data: what is asked of each category, and from when it is enough. */
export interface Form {
  version: number
  /** What the applicant signs (承诺, R07). */
  undertaking: Label
  thresholds: Thresholds
  /** Issuers whose staff certificates count by themselves (C6.2); of others, and while none is named, people judge. */
  acceptedIssuers?: readonly string[]
  categories: Readonly<Record<CategoryCode, FormCategory>>
}

const SETTING_NAMES = Object.keys(CONDITION_SETTINGS) as ConditionSetting[]

/** The first version, as the policy has it. Later ones are made of it by `editForm`. */
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

/** Hash of a form's canonical text: a snapshot names by it the very words that were asked. */
export const formHash = (form: Form, hash: Hash): string => hash(canonical(form))

/** An item with the condition and category it stands in. */
export interface Placed {
  category: CategoryCode
  condition: FormCondition
  item: FormItem
}

/** All items of a form, retired ones too, in the order of the form; of the named categories only, if any are named. */
export const itemsOf = (form: Form, categories: readonly CategoryCode[] = CATEGORY_CODES): Placed[] =>
  CATEGORY_CODES.filter((code) => categories.includes(code)).flatMap((category) =>
    form.categories[category].conditions.flatMap((condition) =>
      condition.items.map((item) => ({ category, condition, item })),
    ),
  )

export const itemOf = (form: Form, code: string): Placed | undefined =>
  itemsOf(form).find(({ item }) => item.code === code)

/** Items that an applicant answers: in use, of the first form, and not for the judgement of experts alone. */
export const isAsked = ({ retired, later, check }: FormItem): boolean =>
  !retired && !later && check.type !== 'judgement' && check.type !== 'indicator'

/** `least` of a check as a number: fixed by the text, or the form's threshold. */
export const leastOf = (form: Form, least: ConditionSetting | number): number =>
  typeof least === 'number' ? least : form.thresholds[least]
