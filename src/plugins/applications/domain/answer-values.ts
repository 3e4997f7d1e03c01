import type { Need } from '../../../shared/pure/needs'
import { violated } from '../../../shared/pure/need-rules'
import type { Day } from '../../../shared/pure/calendar'
import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import { RULES } from '../../../shared/pure/rule-words'
import { refuse } from './answer-refusals'
import { ANSWER_LIMITS } from './answer-shape'
import { brief } from '../../../shared/pure/brief'

/**
 * Checks a text or a day; refuses with item, field and value.
 * @param today for days that must be plausible.
 */
export function valueOf(
  item: string,
  field: string,
  need: Pick<Need, 'type' | 'max' | 'years'>,
  value: unknown,
  today?: Day,
): string | Refusal {
  if (typeof value === 'string' && need.max !== undefined && [...value].length > need.max)
    return refuse('answer-too-long', { item, field, most: need.max, value: brief(value) })
  const rule = violated({ label: { zh: '', en: '' }, ...need }, value, today)
  if (rule) return refuse('answer-invalid', { item, field, value: brief(value), rule })
  // PostgreSQL rejects lone surrogates, and the snapshot's hash must survive storage.
  if (/\p{Surrogate}/u.test(value as string))
    return refuse('answer-invalid', { item, field, value: '\ufffd', rule: RULES.unicode })
  return value as string
}

/** An array up to the given length. */
export function arrayOf(item: string, field: string, most: number, value: unknown): readonly unknown[] | Refusal {
  if (!Array.isArray(value)) return refuse('answer-invalid', { item, field, value: brief(value), rule: RULES.list })
  if (value.length > most) return refuse('answer-too-many', { item, field, most, count: value.length })
  return value as unknown[]
}

/** Distinct codes among the given options. */
export function ticksOf(item: string, options: readonly string[], value: unknown): readonly string[] | Refusal {
  const list = arrayOf(item, 'ticked', options.length, value)
  if (isRefusal(list)) return list
  for (const [index, tick] of list.entries()) {
    if (typeof tick !== 'string' || !options.includes(tick))
      return refuse('answer-option-unknown', { item, value: brief(tick) })
    if (list.indexOf(tick) < index) return refuse('answer-duplicate', { item, value: tick })
  }
  return list as readonly string[]
}

/** Distinct references to rows, by documentId. */
export function referencesOf(item: string, value: unknown): readonly string[] | Refusal {
  const list = arrayOf(item, item, ANSWER_LIMITS.listings, value)
  if (isRefusal(list)) return list
  for (const [index, one] of list.entries()) {
    const read = valueOf(item, item, { type: 'text', max: ANSWER_LIMITS.reference }, one)
    if (isRefusal(read)) return read
    if (read === '') return refuse('answer-invalid', { item, field: item, value: '', rule: RULES.documentId })
    if (list.indexOf(one) < index) return refuse('answer-duplicate', { item, value: read })
  }
  return list as readonly string[]
}
