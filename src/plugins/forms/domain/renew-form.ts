import { CATEGORY_CODES, type CategoryCode } from '../../../policy/categories'
import { CONDITION_SETTINGS, type ConditionSetting, type Scope } from '../../../policy/category-form'
import { canonical } from '../../../shared/pure/canonical'
import type { Label } from '../../../shared/pure/workflow'
import type { Form, FormCategory, FormCondition, FormItem, Thresholds } from './form'

/**
 * The form of an installation, brought in line with the policy's own form of this version. What the province changed
 * stays: wording, thresholds, issuers, its own items and options, retired items. What it left as it was given becomes
 * as the policy's form has it now; items that are asked no more are retired.
 * @param given the form that the installation began with
 * @param mine the form that it has now
 * @param policy the policy's form of this version
 * @returns the form with the version of `mine`
 */
export function renewForm(given: Form, mine: Form, policy: Form): Form {
  const categories = {} as Record<CategoryCode, FormCategory>
  for (const code of CATEGORY_CODES)
    categories[code] = renewCategory(given.categories[code], mine.categories[code], policy.categories[code])
  return {
    ...mine,
    undertaking: chosen(given.undertaking, mine.undertaking, policy.undertaking),
    thresholds: renewThresholds(given, mine, policy),
    categories,
  }
}

/** Whether a renewed form asks the same. */
export const isSameForm = (one: Form, other: Form): boolean => canonical(one) === canonical(other)

const isSame = (one: unknown, other: unknown): boolean => canonical(one ?? null) === canonical(other ?? null)

const words = ({ zh, en }: Label): Label => ({ zh, en })

/** The province's wording, unless it is the one that was given. */
const chosen = (given: Label | undefined, mine: Label, policy: Label): Label =>
  given && !isSame(words(given), words(mine)) ? words(mine) : words(policy)

function renewThresholds(given: Form, mine: Form, policy: Form): Thresholds {
  const renewed = Object.entries(policy.thresholds).map(([name, standard]) => {
    const [was, is] = [given, mine].map((form) => (form.thresholds as Partial<Thresholds>)[name as ConditionSetting])
    const { min, max } = CONDITION_SETTINGS[name as ConditionSetting]
    // A number above what can be ticked now could never be met.
    return [name, is === undefined || is === was ? standard : Math.min(max, Math.max(min, is))]
  })
  return Object.fromEntries(renewed) as Thresholds
}

function renewCategory(given: FormCategory, mine: FormCategory, policy: FormCategory): FormCategory {
  return {
    ...policy,
    scopes: policy.scopes.map((scope) =>
      withAdded(
        scope,
        mine.scopes.find(({ code }) => code === scope.code),
      ),
    ),
    conditions: policy.conditions.map((condition) => {
      const [was, is] = [given, mine].map(({ conditions }) => conditions.find(({ code }) => code === condition.code))
      return is ? renewCondition(was, is, condition) : condition
    }),
  }
}

/** Options that the province added stand before 其他. */
function withAdded(scope: Scope, mine: Scope | undefined): Scope {
  const added = Object.entries(mine?.options ?? {}).filter(([code]) => code.startsWith('added-'))
  if (added.length === 0) return scope
  const { other, ...named } = scope.options
  return { ...scope, options: { ...named, ...Object.fromEntries(added), ...(other ? { other } : {}) } }
}

function renewCondition(given: FormCondition | undefined, mine: FormCondition, policy: FormCondition): FormCondition {
  const find = (items: readonly FormItem[] | undefined, code: string) => items?.find((item) => item.code === code)
  const asked = policy.items.map((item) => {
    const is = find(mine.items, item.code)
    if (!is) return item
    return {
      ...item,
      ...chosen(find(given?.items, item.code), is, item),
      ...(is.retired ? { retired: is.retired } : {}),
    }
  })
  const others = mine.items
    .filter(({ code }) => !find(policy.items, code))
    .map((item) => (find(given?.items, item.code) ? { ...item, retired: true as const } : item))
  return { ...policy, ...chosen(given, mine, policy), items: [...asked, ...others] }
}
