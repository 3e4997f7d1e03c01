import { CATEGORY_CODES } from '../../../policy/categories'
import { CONDITION_SETTINGS, type ConditionSetting } from '../../../policy/category-form'
import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import type { Label } from '../../../shared/pure/workflow'
import { canonical } from '../../../shared/pure/canonical'
import { CONDITION_KINDS } from './check-words'
import { itemOf, itemsOf, type Form, type FormCondition, type FormItem } from './form'
import { readItem } from './form-item'
import { isRecord } from '../../../shared/pure/is-record'
import { refuse } from './form-refusals'
import { issuersOf } from './form-issuers'
import { addOptions, dropOptions } from './form-scopes'
import { wordingOf } from './form-wording'
import { brief } from '../../../shared/pure/brief'

/**
 * What the province may change for the next batch. The 23 condition numbers are fixed by the policy: a condition may be
 * reworded, not added or removed, and keeps the kinds of item (data, attestation, judgement) that the policy gives it.
 */
export interface FormEdit {
  undertaking?: Partial<Label>
  thresholds?: Partial<Record<ConditionSetting, number>>
  /** C6.2: the full list of accepted issuers; replaces the previous one. */
  acceptedIssuers?: string[]
  /** New wording by code of condition or item; an omitted language is kept. */
  wording?: Record<string, Partial<Label>>
  retire?: string[]
  restore?: string[]
  add?: FormItem[]
  /** §1: options of an open scope, by category and scope: `smart-equipment.equipment`. */
  addOptions?: Record<string, Label[]>
  /** Codes of options that this version added. */
  dropOptions?: Record<string, string[]>
}

type Step = (form: Form, given: unknown) => Form | Refusal

const STEPS = {
  undertaking: (form, given) => {
    const undertaking = wordingOf('undertaking', given, form.undertaking)
    return isRefusal(undertaking) ? undertaking : { ...form, undertaking }
  },
  thresholds: (form, given) => eachOf('thresholds', given, form, setThreshold),
  acceptedIssuers: (form, given) => {
    const acceptedIssuers = issuersOf(given)
    return isRefusal(acceptedIssuers) ? acceptedIssuers : { ...form, acceptedIssuers }
  },
  wording: (form, given) => eachOf('wording', given, form, reword),
  add: (form, given) => everyOne('add', given, form, addItem),
  retire: (form, given) => everyOne('retire', given, form, retireItem),
  restore: (form, given) => everyOne('restore', given, form, restoreItem),
  addOptions: (form, given) => eachOf('addOptions', given, form, addOptions),
  dropOptions: (form, given) => eachOf('dropOptions', given, form, dropOptions),
} as const satisfies Record<keyof FormEdit, Step>

/**
 * The next version of a form.
 * @param edit raw input; accepted or refused as a whole.
 * @returns the form with its version increased by one, or a refusal `form-…` naming code and value.
 */
export function editForm(form: Form, edit: unknown): Form | Refusal {
  if (!isRecord(edit)) return refuse('form-edit-malformed', { field: 'edit', value: brief(edit) })
  const unknown = Object.keys(edit).find((name) => !Object.hasOwn(STEPS, name))
  if (unknown !== undefined) return refuse('form-edit-unknown', { field: brief(unknown) })
  let next = form
  for (const [name, step] of Object.entries<Step>(STEPS)) {
    if (edit[name] === undefined) continue
    const result = step(next, edit[name])
    if (isRefusal(result)) return result
    next = result
  }
  if (canonical(next) === canonical(form)) return refuse('form-unchanged')
  return lostKind(next) ?? { ...next, version: form.version + 1 }
}

function eachOf(
  field: string,
  given: unknown,
  form: Form,
  step: (form: Form, name: string, value: unknown) => Form | Refusal,
) {
  if (!isRecord(given)) return refuse('form-edit-malformed', { field, value: brief(given) })
  return fold(Object.entries(given), form, (next, [name, value]) => step(next, name, value))
}

function everyOne(field: string, given: unknown, form: Form, step: Step): Form | Refusal {
  if (!Array.isArray(given)) return refuse('form-edit-malformed', { field, value: brief(given) })
  return fold(given as unknown[], form, step)
}

function fold<T>(list: readonly T[], form: Form, step: (form: Form, one: T) => Form | Refusal): Form | Refusal {
  let next = form
  for (const one of list) {
    const result = step(next, one)
    if (isRefusal(result)) return result
    next = result
  }
  return next
}

function setThreshold(form: Form, name: string, value: unknown): Form | Refusal {
  if (!Object.hasOwn(CONDITION_SETTINGS, name)) return refuse('form-threshold-unknown', { name: brief(name) })
  const { min, max, zh } = CONDITION_SETTINGS[name as ConditionSetting]
  // Only the mean rating has decimals; a count does not.
  const fine = name === 'condition-1.4-rating' ? 10 : 1
  const fits = typeof value === 'number' && value >= min && value <= max && Math.round(value * fine) / fine === value
  if (!fits) return refuse('form-threshold-range', { name, label: zh, value: brief(value), min, max })
  return { ...form, thresholds: { ...form.thresholds, [name]: value } }
}

function reword(form: Form, code: string, given: unknown): Form | Refusal {
  const condition = conditionIn(form, code)
  const before = condition ?? itemOf(form, code)?.item
  if (!before) return refuse('form-code-unknown', { code: brief(code) })
  const wording = wordingOf(code, given, before)
  if (isRefusal(wording)) return wording
  return condition
    ? mapConditions(form, (one) => (one.code === code ? { ...one, ...wording } : one))
    : mapItems(form, (item) => (item.code === code ? { ...item, ...wording } : item))
}

function addItem(form: Form, given: unknown): Form | Refusal {
  const code = isRecord(given) && typeof given.code === 'string' ? given.code : ''
  const number = code.split('.').slice(0, 2).join('.')
  if (/^\d+\.\d+$/.test(number) && !conditionIn(form, number))
    return refuse('form-conditions-fixed', { code: brief(number) })
  const item = readItem(form, conditionIn(form, number) ? number : '1.1', given)
  if (isRefusal(item)) return item
  return mapConditions(form, (one) => (one.code === number ? { ...one, items: [...one.items, item] } : one))
}

function retireItem(form: Form, code: unknown): Form | Refusal {
  const found = known(form, code)
  if (isRefusal(found)) return found
  if (found.retired) return refuse('form-already-retired', { code: found.code })
  return mapItems(form, (item) => (item.code === found.code ? { ...item, retired: true } : item))
}

function restoreItem(form: Form, code: unknown): Form | Refusal {
  const found = known(form, code)
  if (isRefusal(found)) return found
  if (!found.retired) return refuse('form-not-retired', { code: found.code })
  return mapItems(form, ({ retired, ...item }) =>
    item.code === found.code ? item : { ...item, ...(retired ? { retired } : {}) },
  )
}

function known(form: Form, code: unknown): FormItem | Refusal {
  if (typeof code !== 'string') return refuse('form-edit-malformed', { field: 'code', value: brief(code) })
  if (conditionIn(form, code)) return refuse('form-conditions-fixed', { code })
  return itemOf(form, code)?.item ?? refuse('form-code-unknown', { code: brief(code) })
}

function lostKind(form: Form): Refusal | undefined {
  for (const { condition } of itemsOf(form))
    for (const kind of condition.kinds)
      if (!condition.items.some((item) => item.kind === kind && !item.retired && !item.later))
        return refuse('form-kind-lost', {
          condition: condition.code,
          kind,
          kindLabel: CONDITION_KINDS[kind].zh,
          code: condition.items.filter((item) => item.kind === kind && item.retired).map(({ code }) => code),
        })
  return undefined
}

const conditionIn = (form: Form, code: string): FormCondition | undefined =>
  CATEGORY_CODES.flatMap((category) => form.categories[category].conditions).find((one) => one.code === code)

const mapConditions = (form: Form, change: (condition: FormCondition) => FormCondition): Form => {
  const categories = { ...form.categories }
  for (const code of CATEGORY_CODES)
    categories[code] = { ...categories[code], conditions: categories[code].conditions.map(change) }
  return { ...form, categories }
}

const mapItems = (form: Form, change: (item: FormItem) => FormItem): Form =>
  mapConditions(form, (condition) => ({ ...condition, items: condition.items.map(change) }))
