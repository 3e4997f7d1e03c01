import { isBlank } from '../../../shared/pure/text'
import type { CategoryCode } from '../../../policy/categories'
import type { Check } from '../../../policy/category-form'
import type { Draft } from './answer-shape'
import type { Facts } from './facts'
import { verdictOf, type Finding, type Verdict } from './findings'
import { itemsOf, leastOf, type Form, type Placed } from './form'
import { ITEM_RULES, type Ask } from './item-rules'

export interface ItemFinding extends Finding {
  code: string
  verdict: Verdict
  /** R07: the applicant says why it should not stand in the way. */
  explained: boolean
}

export interface ConditionFinding {
  category: CategoryCode
  condition: string
  verdict: Verdict
  items: readonly ItemFinding[]
}

/**
 * The three-way pre-check: each condition of the chosen categories clearly met, clearly not met, or for people. One item
 * that fails makes a condition not met, though people see the explanation; a condition that the policy has experts
 * judge is at best for people. It proposes and decides nothing.
 * @returns a row per condition, in the order of the form. Never refuses.
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
  // Each rule takes the check of its own type; the compiler cannot follow the pair through the table.
  const rule = ITEM_RULES[item.check.type] as (check: Check, ask: Ask) => Finding
  const found = rule(item.check, ask)
  // What experts judge is theirs even when its file is there (C4.2).
  const finding: Finding = item.kind === 'E' && verdictOf(found) === 'met' ? { reason: 'judgement' } : found
  return { code: item.code, verdict: verdictOf(finding), ...finding, explained: !isBlank(answer?.explanation) }
}

const ORDER: readonly Verdict[] = ['not-met', 'people', 'met']

const combined = (items: readonly ItemFinding[]): Verdict =>
  ORDER.find((verdict) => items.some((item) => item.verdict === verdict)) ?? 'people'

/** In the order experts read: what needs judgement first, then what fails, then what is settled. */
export const readingOrder = (rows: readonly ConditionFinding[]): ConditionFinding[] =>
  (['people', 'not-met', 'met'] as const).flatMap((verdict) => rows.filter((row) => row.verdict === verdict))
