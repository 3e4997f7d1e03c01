import { defineRefusals, type Refusal } from './refusal'
import { violated } from './need-rules'

export const refuse = defineRefusals({
  'needs-missing': { status: 400, zh: '请填写：{fields}', en: 'Required: {names}' },
  'needs-invalid': {
    status: 400,
    zh: '“{field}”的值“{value}”不符合要求：{rule}',
    en: 'The value "{value}" of "{name}" is not accepted: {rule}',
  },
  'needs-unknown': { status: 400, zh: '不认识的字段：{names}', en: 'Unknown fields: {names}' },
})

export interface Label {
  zh: string
  en: string
}

export type NeedType =
  | 'text'
  | 'reason'
  | 'city'
  | 'datetime'
  | 'date'
  | 'choice'
  | 'choices'
  | 'boolean'
  | 'integer'
  | 'json'

/** What an action asks of the one who acts: it feeds the dialog, the check and the documentation. */
export interface Need {
  label: Label
  type: NeedType
  required?: boolean
  options?: Record<string, Label>
  /** Characters for text (default 2000), the value itself for integers. */
  max?: number
  min?: number
  /** Offered in the dialog, editable. */
  suggestion?: string
  hint?: Label
  /** Name of the input that the panel asks it with, where a `json` need would ask for JSON. */
  picker?: string
}

/** Checks the input of an action against its declaration: missing, unknown, of the wrong type, too long, not an option. */
export function checkNeeds(needs: Record<string, Need>, input: Record<string, unknown>): true | Refusal {
  const unknown = Object.keys(input).filter((name) => !Object.hasOwn(needs, name))
  if (unknown.length > 0) return refuse('needs-unknown', { names: unknown })
  const missing = Object.entries(needs).filter(([name, need]) => need.required && isEmpty(input[name]))
  if (missing.length > 0)
    return refuse('needs-missing', {
      names: missing.map(([name]) => name),
      fields: missing.map(([, need]) => need.label.zh),
    })
  for (const [name, need] of Object.entries(needs)) {
    if (isEmpty(input[name])) continue
    const rule = violated(need, input[name])
    if (rule) return refuse('needs-invalid', { name, field: need.label.zh, value: brief(input[name]), rule })
  }
  return true
}

/** Whatever says nothing, as nothing: a blank text or an empty list must not be stored in a field of any type. */
export const blanksAsNull = (input: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).map(([name, value]) => [name, isEmpty(value) ? null : value]))

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

const brief = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
