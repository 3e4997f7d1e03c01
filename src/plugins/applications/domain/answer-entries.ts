import type { ConditionItem } from '../../../policy/category-form'
import { parseCreditCode } from '../../../shared/pure/credit-code'
import type { Need } from '../../../shared/pure/needs'
import type { Day } from '../../../shared/pure/calendar'
import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import { foldCode, isBlank } from '../../../shared/pure/text'
import { refuse } from './answer-refusals'
import { ANSWER_LIMITS, ENTRY_FIELDS, IDENTITY, listOf, tickable, type Entry } from './answer-shape'
import { arrayOf, valueOf } from './answer-values'
import { isRecord } from '../../../shared/pure/is-record'
import { brief } from '../../../shared/pure/brief'

/** Entries of a list item: each with its identifying fields, no duplicates. */
export function entriesOf(item: ConditionItem, value: unknown, today?: Day): readonly Entry[] | Refusal {
  const of = listOf(item.check)
  if (!of) return refuse('answer-field-unknown', { item: item.code, field: 'entries' })
  const list = arrayOf(item.code, 'entries', ANSWER_LIMITS.entries, value)
  if (isRefusal(list)) return list
  const entries: Entry[] = []
  const seen = new Set<string>()
  for (const [index, one] of list.entries()) {
    const entry = readEntry({ item: item.code, line: index + 1, today }, ENTRY_FIELDS[of], one)
    if (isRefusal(entry)) return entry
    if (of === 'service-proofs' && !tickable(item.check).includes(entry.service ?? ''))
      return refuse('answer-option-unknown', { item: item.code, value: brief(entry.service) })
    const identity = identityOf(of, entry)
    if (seen.has(identity))
      return refuse('answer-duplicate', { item: item.code, value: brief(entry[IDENTITY[of][0] as string]) })
    seen.add(identity)
    entries.push(entry)
  }
  return entries
}

/** Key under which entries are duplicates, after normalising spelling. */
export const identityOf = (of: keyof typeof IDENTITY, entry: Entry): string =>
  JSON.stringify(IDENTITY[of].map((field) => foldCode(entry[field] ?? '')))

function readEntry(
  { item, line, today }: { item: string; line: number; today?: Day },
  fields: Readonly<Record<string, Need>>,
  given: unknown,
): Entry | Refusal {
  if (!isRecord(given)) return refuse('answer-piece-malformed', { field: item, value: brief(given) })
  const entry: Record<string, string> = {}
  for (const [field, value] of Object.entries(given)) {
    const need = Object.hasOwn(fields, field) ? fields[field] : undefined
    if (!need) return refuse('answer-field-unknown', { item, field: brief(field) })
    if (value === null || value === undefined || value === '') continue
    const read = valueOf(item, field, need, value, today)
    if (isRefusal(read)) return read
    entry[field] = read
  }
  const missing = Object.entries(fields).filter(([field, need]) => need.required && isBlank(entry[field]))
  if (missing.length > 0)
    return refuse('answer-entry-incomplete', {
      item,
      line,
      names: missing.map(([field]) => field),
      fields: missing.map(([, need]) => need.label.zh),
    })
  return 'creditCode' in entry ? withCode(item, line, entry) : entry
}

/** R05: enterprises are identified by credit code, so it must be valid. */
function withCode(item: string, line: number, entry: Record<string, string>): Entry | Refusal {
  const parsed = parseCreditCode(entry.creditCode ?? '')
  return parsed.ok
    ? { ...entry, creditCode: parsed.code }
    : refuse('answer-credit-code', { item, line, value: brief(entry.creditCode) })
}
