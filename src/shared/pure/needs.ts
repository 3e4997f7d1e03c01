import { defineRefusals, isRefusal, type Refusal } from './refusal'
import { parseMailAddress } from './mail-address'
import type { Day } from './calendar'
import { isInstant, readInstant, sayGiven, type DateRules } from './dates'
import { violated } from './need-rules'
import { parsePhone } from './phone'
import { RULES } from './rule-words'
import { isBlank, tidyLine } from './text'
import { brief } from './brief'

export const refuse = defineRefusals({
  'needs-missing': { status: 400, zh: '请填写：{fields}', en: 'Required: {names}' },
  'needs-invalid': {
    status: 400,
    zh: '“{field}”的值“{value}”不符合要求：{rule}',
    en: 'The value "{value}" of "{name}" is not accepted: {rule}',
  },
  'needs-unknown': { status: 400, zh: '存在未定义的字段：{names}', en: 'Unknown fields: {names}' },
})

export interface Label {
  zh: string
  en: string
}

export type NeedType =
  | 'text'
  | 'reason'
  | 'city'
  | 'mail'
  | 'phone'
  | 'url'
  | 'datetime'
  | 'date'
  | 'choice'
  | 'choices'
  | 'boolean'
  | 'integer'
  | 'json'

/** An input field of an action, used for the dialog, validation and documentation. */
export interface Need extends DateRules {
  label: Label
  type: NeedType
  required?: boolean
  options?: Record<string, Label>
  /** Characters of a text (default 2000); the largest value of an integer. */
  max?: number
  min?: number
  /** Offered in the dialog, editable. */
  suggestion?: string
  hint?: Label
  /** Name of the panel's input for a `json` need. */
  picker?: string
}

/**
 * Checks the input of an action against its needs: missing, unknown, wrong type, too long, not an option.
 * @param today for days that must be plausible.
 */
export function checkNeeds(
  needs: Readonly<Record<string, Need>>,
  input: Record<string, unknown>,
  today?: Day,
): true | Refusal {
  const unknown = Object.keys(input).filter((name) => !Object.hasOwn(needs, name))
  if (unknown.length > 0) return refuse('needs-unknown', { names: unknown })
  const missing = Object.entries(needs).filter(([name, need]) => need.required && isBlank(input[name]))
  if (missing.length > 0)
    return refuse('needs-missing', {
      names: missing.map(([name]) => name),
      fields: missing.map(([, need]) => need.label.zh),
    })
  for (const [name, need] of Object.entries(needs)) {
    if (isBlank(input[name])) continue
    const rule = violated(need, input[name], today)
    if (rule)
      return refuse('needs-invalid', { name, field: need.label.zh, value: shown(need, input[name], rule), rule })
  }
  return true
}

/** A value as its refusal names it: an implausible instant in words, any other value as it was given. */
function shown(need: Need, value: unknown, rule: Label): string | Label {
  if (typeof value !== 'string' || rule === RULES.instant) return brief(value)
  return need.type === 'datetime' && isInstant(value) ? sayGiven(value, need) : brief(value)
}

/** Blank texts and empty lists become null, so that they are not stored in any field. */
const blanksAsNull = (input: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).map(([name, value]) => [name, isBlank(value) ? null : value]))

/**
 * Normalises the input: blanks as null, mail addresses and phone numbers in canonical form, bare days as instants
 * (S01). Invalid values stay as they are, for `checkNeeds` to refuse.
 */
export function readNeeds(
  needs: Readonly<Record<string, Need>>,
  input: Record<string, unknown>,
): Record<string, unknown> {
  const values = blanksAsNull(input)
  for (const [name, value] of Object.entries(values)) {
    const need = Object.hasOwn(needs, name) ? needs[name] : undefined
    if (need && value !== null) values[name] = readNeed(need, value)
  }
  return values
}

/** Longest text entered in a single-line input. */
const ONE_LINE = 500

function readNeed(need: Need, value: unknown): unknown {
  const { type, max } = need
  if (type === 'datetime') return readInstant(value, need)
  if (type === 'mail') return orAsGiven(parseMailAddress(value), value)
  if (type === 'phone') return orAsGiven(parsePhone(value), value)
  return type === 'text' && typeof value === 'string' && max !== undefined && max <= ONE_LINE ? tidyLine(value) : value
}

const orAsGiven = (read: string | Refusal, value: unknown): unknown => (isRefusal(read) ? value : read)
