import { isCategoryCode, type CategoryCode } from '../../../policy/categories'
import type { Scope } from '../../../policy/category-form'
import { brief } from '../../../shared/pure/brief'
import { sayClause } from '../../../shared/pure/clause'
import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import { foldCode } from '../../../shared/pure/text'
import type { Label } from '../../../shared/pure/workflow'
import type { Form } from './form'
import { refuse } from './form-refusals'
import { wordingOf } from './form-wording'

const MOST = 50
const LONGEST = 100

/** Codes say which version added an option: `added-3-1`. */
const prefixOf = ({ version }: Form): string => `added-${version}-`

/** Whether an option was added in the version that is being edited; only such a one can be dropped. */
export const isFresh = (form: Form, option: string): boolean => option.startsWith(prefixOf(form))

/**
 * §1: lists that end in 等 are open. Adds options to a scope; the named ones stay as they are, and 其他 stays last.
 * @param name category and scope, `smart-equipment.equipment`.
 * Refusals: form-scope-unknown, form-scope-closed, form-edit-malformed, form-wording, form-option-taken,
 * form-option-long, form-options-many.
 */
export function addOptions(form: Form, name: string, given: unknown): Form | Refusal {
  const found = openScope(form, name)
  if (isRefusal(found)) return found
  if (!Array.isArray(given)) return refuse('form-edit-malformed', { field: 'addOptions', value: brief(given) })
  let { scope } = found
  for (const one of given as unknown[]) {
    const next = withOption(form, name, scope, one)
    if (isRefusal(next)) return next
    scope = next
  }
  return withScope(form, found.category, scope)
}

/** Drops options that this version added. Refusals: as above, form-option-unknown, form-option-fixed. */
export function dropOptions(form: Form, name: string, given: unknown): Form | Refusal {
  const found = openScope(form, name)
  if (isRefusal(found)) return found
  if (!Array.isArray(given)) return refuse('form-edit-malformed', { field: 'dropOptions', value: brief(given) })
  const { category, scope } = found
  for (const option of given as unknown[]) {
    const label = typeof option === 'string' && Object.hasOwn(scope.options, option) && scope.options[option]
    if (!label) return refuse('form-option-unknown', { scope: scope.zh, scopeEn: scope.en, option: brief(option) })
    if (!isFresh(form, option as string)) return refuse('form-option-fixed', { option: label.zh, optionEn: label.en })
  }
  const kept = Object.entries(scope.options).filter(([option]) => !given.includes(option))
  return withScope(form, category, { ...scope, options: Object.fromEntries(kept) })
}

interface Found {
  category: CategoryCode
  scope: Scope
}

function openScope(form: Form, name: string): Found | Refusal {
  const [category, code, ...rest] = name.split('.')
  const scope =
    isCategoryCode(category) && rest.length === 0
      ? form.categories[category].scopes.find((one) => one.code === code)
      : undefined
  if (!isCategoryCode(category) || !scope) return refuse('form-scope-unknown', { name: brief(name) })
  return scope.open
    ? { category, scope }
    : refuse('form-scope-closed', {
        ...{ scope: scope.zh, scopeEn: scope.en },
        ...{ category: form.categories[category].zh, clause: sayClause(form.categories[category].clause) },
      })
}

function withOption(form: Form, name: string, scope: Scope, given: unknown): Scope | Refusal {
  const label = wordingOf(name, given)
  if (isRefusal(label)) return label
  const long = [label.zh, label.en].find((text) => [...text].length > LONGEST)
  if (long !== undefined) return refuse('form-option-long', { option: brief(long), most: LONGEST })
  const entries = Object.entries(scope.options)
  const twin = entries.find(([, one]) => isSame(one, label))?.[1]
  if (twin)
    return refuse('form-option-taken', { scope: scope.zh, scopeEn: scope.en, option: twin.zh, optionEn: twin.en })
  if (entries.length >= MOST) return refuse('form-options-many', { scope: scope.zh, scopeEn: scope.en, most: MOST })
  const numbers = entries.map(([code]) => (isFresh(form, code) ? Number(code.slice(prefixOf(form).length)) : 0))
  const added = [`${prefixOf(form)}${Math.max(0, ...numbers) + 1}`, label] as const
  const at = entries.findIndex(([code]) => code === 'other')
  return { ...scope, options: Object.fromEntries(entries.toSpliced(at < 0 ? entries.length : at, 0, [...added])) }
}

const isSame = (one: Label, other: Label): boolean =>
  foldCode(one.zh) === foldCode(other.zh) || foldCode(one.en) === foldCode(other.en)

const withScope = (form: Form, category: CategoryCode, scope: Scope): Form => {
  const { scopes } = form.categories[category]
  const changed = scopes.map((one) => (one.code === scope.code ? scope : one))
  return { ...form, categories: { ...form.categories, [category]: { ...form.categories[category], scopes: changed } } }
}
