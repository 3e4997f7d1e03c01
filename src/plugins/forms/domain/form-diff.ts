import { CONDITION_SETTINGS, type ConditionSetting } from '../../../policy/category-form'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'
import { CATEGORY_CODES } from '../../../policy/categories'
import { canonical } from '../../../shared/pure/canonical'
import { checkWords } from './check-words'
import { itemsOf, type Form, type FormItem } from './form'

export interface FormChange {
  kind: 'undertaking' | 'threshold' | 'issuers' | 'wording' | 'option' | 'check' | 'added' | 'retired' | 'restored'
  /** Code of the condition or item, name of the threshold, or `undertaking`. */
  code: string
  /** What changed, for people: number of the condition, name of the threshold. */
  about: Label
  before: Label | null
  after: Label | null
}

/** Differences between two versions of the form, in the order of the form. */
export function diffForms(before: Form, after: Form): FormChange[] {
  return [
    ...reworded('undertaking', l('承诺', 'Undertaking'), before.undertaking, after.undertaking, 'undertaking'),
    ...thresholds(before, after),
    ...issuers(before, after),
    ...options(before, after),
    ...conditions(before, after),
    ...items(before, after),
  ]
}

const words = ({ zh, en }: Label): Label => l(zh, en)

function reworded(
  code: string,
  about: Label,
  was: Label | undefined,
  is: Label,
  kind: FormChange['kind'] = 'wording',
): FormChange[] {
  if (!was || (was.zh === is.zh && was.en === is.en)) return []
  return [{ kind, code, about, before: words(was), after: words(is) }]
}

const thresholds = (before: Form, after: Form): FormChange[] =>
  (Object.keys(CONDITION_SETTINGS) as ConditionSetting[])
    // A form that was made before a threshold lacks it.
    .filter((name) => name in before.thresholds && before.thresholds[name] !== after.thresholds[name])
    .map((name) => ({
      kind: 'threshold',
      code: name,
      about: words(CONDITION_SETTINGS[name]),
      before: number(before.thresholds[name]),
      after: number(after.thresholds[name]),
    }))

const namesOf = ({ acceptedIssuers = [] }: Form): string => acceptedIssuers.join('、')

function issuers(before: Form, after: Form): FormChange[] {
  const [was, is] = [namesOf(before), namesOf(after)]
  const about = l('认可的发证机构', 'Accepted issuers')
  return was === is ? [] : [{ kind: 'issuers', code: 'issuers', about, before: l(was, was), after: l(is, is) }]
}

const number = (value: number): Label => l(String(value), String(value))

/** Options of the scopes, in both directions. */
const options = (before: Form, after: Form): FormChange[] =>
  CATEGORY_CODES.flatMap((category) =>
    after.categories[category].scopes.flatMap((scope) => {
      const was = before.categories[category].scopes.find(({ code }) => code === scope.code)?.options ?? {}
      const about = l(`${after.categories[category].zh}：${scope.zh}`, `${after.categories[category].en}: ${scope.en}`)
      const codes = [...new Set([...Object.keys(was), ...Object.keys(scope.options)])]
      return codes.flatMap((option) => optionChange(option, about, was[option], scope.options[option], category))
    }),
  )

function optionChange(
  option: string,
  about: Label,
  was: Label | undefined,
  is: Label | undefined,
  category: string,
): FormChange[] {
  if (was?.zh === is?.zh && was?.en === is?.en) return []
  const code = `${category} ${option}`
  return [{ kind: 'option', code, about, before: was ? words(was) : null, after: is ? words(is) : null }]
}

const conditionsOf = (form: Form) => CATEGORY_CODES.flatMap((code) => form.categories[code].conditions)

const conditions = (before: Form, after: Form): FormChange[] =>
  conditionsOf(after).flatMap((is) => {
    const was = conditionsOf(before).find(({ code }) => code === is.code)
    return reworded(is.code, l(`条件${is.code}`, `Condition ${is.code}`), was, is)
  })

function items(before: Form, after: Form): FormChange[] {
  const known = new Map(itemsOf(before).map(({ item }) => [item.code, item]))
  return itemsOf(after).flatMap(({ condition, item }) => {
    const about = l(`条件${condition.code}的填报项`, `Item of condition ${condition.code}`)
    const was = known.get(item.code)
    if (!was) return [{ kind: 'added' as const, code: item.code, about, before: null, after: words(item) }]
    return [
      ...reworded(item.code, about, was, item),
      ...rechecked(before, after, was, item),
      ...retired(was, item, about),
    ]
  })
}

/** A version that follows the policy's own form may ask an item in another way. */
function rechecked(before: Form, after: Form, was: FormItem, is: FormItem): FormChange[] {
  const [then, now] = [checkWords(before, was.check), checkWords(after, is.check)]
  const same = canonical(was.check) === canonical(is.check)
  // The threshold has a line of its own.
  return same ? [] : [{ kind: 'check', code: is.code, about: words(is), before: then, after: now }]
}

function retired(was: FormItem, is: FormItem, about: Label): FormChange[] {
  if (Boolean(was.retired) === Boolean(is.retired)) return []
  return [{ kind: is.retired ? 'retired' : 'restored', code: is.code, about, before: words(was), after: words(is) }]
}
