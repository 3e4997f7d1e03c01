import { defineRefusals, type Refusal } from './refusal'

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

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

const brief = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** JavaScript reads 30 February as 2 March; PostgreSQL refuses it. */
function isRealDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

function integerRule(
  { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER }: Need,
  value: unknown,
): string | undefined {
  return Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max ? undefined : `${min} – ${max}`
}

/** The rule that the value breaks, as a short text; undefined when it breaks none. */
function violated(need: Need, value: unknown): string | undefined {
  const options = Object.keys(need.options ?? {})
  const isText = typeof value === 'string'
  switch (need.type) {
    case 'text':
    case 'city':
    case 'reason': {
      const max = need.max ?? 2000
      if (!isText) return 'text'
      // A NUL byte is legal JSON but PostgreSQL cannot store it.
      if (value.includes('\u0000')) return 'no NUL character'
      return [...value].length > max ? `≤ ${max}` : undefined
    }
    case 'datetime':
      return isText && INSTANT.test(value) && isRealDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value))
        ? undefined
        : 'ISO 8601 instant with zone'
    case 'date':
      return isText && DAY.test(value) && isRealDay(value) ? undefined : 'YYYY-MM-DD'
    case 'choice':
      return isText && options.includes(value) ? undefined : options.join(' | ')
    case 'choices':
      return Array.isArray(value) &&
        value.every((item) => options.includes(item as string)) &&
        new Set(value).size === value.length
        ? undefined
        : options.join(' | ')
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true | false'
    case 'integer':
      return integerRule(need, value)
    case 'json':
      return undefined
  }
}
