import { isBlank } from '../../../shared/pure/text'
import type { CategoryCode } from '../../../policy/categories'
import type { Check } from '../../../policy/category-form'
import type { Answer, Draft } from './answer-shape'
import type { Facts } from './facts'
import { verdictOf, type Finding, type Verdict } from './findings'
import { itemsOf, leastOf, type Form, type Placed } from '../../forms/contract'
import { ITEM_RULES, type Ask } from './item-rules'

export interface ItemFinding extends Finding {
  code: string
  verdict: Verdict
  /** R07: the applicant explained why it is not met. */
  explained: boolean
}

export interface ConditionFinding {
  category: CategoryCode
  condition: string
  verdict: Verdict
  items: readonly ItemFinding[]
}

/**
 * Three-way pre-check: each condition of the chosen categories is met, not met, or left to people. One failing item
 * makes a condition not met, even if explained; conditions judged by experts are at best left to people. The result is
 * advisory.
 * @returns a row per condition, in the order of the form; never refuses.
 */
export function precheck(form: Form, draft: Draft, facts: Facts): ConditionFinding[] {
  const rows = new Map<string, { category: CategoryCode; items: ItemFinding[] }>()
  for (const placed of itemsOf(form, draft.categories)) {
    const row = rows.get(placed.condition.code) ?? { category: placed.category, items: [] }
    rows.set(placed.condition.code, row)
    if (!placed.item.retired && !placed.item.later) row.items.push(judgeItem(form, draft, facts, placed))
  }
  return [...rows].map(([condition, { category, items }]) => ({ category, condition, verdict: combined(items), items }))
}

function judgeItem(form: Form, draft: Draft, facts: Facts, { category, item }: Placed): ItemFinding {
  const answer = Object.hasOwn(draft.items, item.code) ? draft.items[item.code] : undefined
  const ask: Ask = {
    category,
    answer,
    evidence: item.evidence ?? [],
    facts,
    listings: draft.listings,
    least: (least) => leastOf(form, least),
  }
  // Each rule takes its own type of check; TypeScript cannot correlate key and value of the table.
  const rule = ITEM_RULES[item.check.type] as (check: Check, ask: Ask) => Finding
  const found: Finding = item.optional && isUnanswered(answer) ? { reason: 'not-applicable' } : rule(item.check, ask)
  // C4.2: judged by experts even when the file is there.
  const finding: Finding = item.kind === 'E' && verdictOf(found) === 'met' ? { reason: 'judgement' } : found
  return { code: item.code, verdict: verdictOf(finding), ...finding, explained: !isBlank(answer?.explanation) }
}

/** Whether nothing was answered; an explanation alone is no answer. */
const isUnanswered = (answer: Answer = {}): boolean =>
  Object.entries(answer).every(
    ([field, part]: [string, unknown]) => field === 'explanation' || Object.keys(part ?? {}).length === 0,
  )

const ORDER: readonly Verdict[] = ['not-met', 'people', 'met']

const combined = (items: readonly ItemFinding[]): Verdict =>
  ORDER.find((verdict) => items.some((item) => item.verdict === verdict)) ?? 'people'

/** Reading order for experts: open first, then failed, then met. */
export const readingOrder = (rows: readonly ConditionFinding[]): ConditionFinding[] =>
  (['people', 'not-met', 'met'] as const).flatMap((verdict) => rows.filter((row) => row.verdict === verdict))
