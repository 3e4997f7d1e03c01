import type { CategoryCode } from '../../../policy/categories'
import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import {
  determine,
  type Conclusion,
  type Outcome,
  type AppliedScope,
  type Recommendation,
  type Result,
} from '../../applications/contract'
import { without, type OfferEntry } from './entries'
import { linesOf, type Lines, type AppliedFor } from './lines'

/** An application with its conclusion. */
export interface Concluded extends AppliedFor {
  conclusion: Conclusion | null
}

export type Outcomes = Readonly<Record<string, Outcome>>

/** Default reasons where a rule excludes listing; the province may change them. */
const REASONS = {
  category: '所属服务类别未列入，不能单独列入',
  all: '按现行业务规则，须全部类别获推荐方可入选',
} as const

const NONE: Conclusion = { categories: {}, listings: {} }

/**
 * R14, R15: results that follow from the conclusion: what is recommended is listed, a product only with its category.
 * @param decidedPerCategory S14.
 */
export function presetOf(
  { submitted, conclusion }: Pick<Concluded, 'submitted' | 'conclusion'>,
  decidedPerCategory: boolean,
): Outcome {
  const { categories, listings } = conclusion ?? NONE
  const all = submitted.categories.every((code) => categories[code] === 'recommended')
  const shut = !decidedPerCategory && !all
  const ofCategory = (code: string): Result => resultOf(categories[code], shut ? REASONS.all : undefined)
  const results = Object.fromEntries(submitted.categories.map((code) => [code, ofCategory(code)]))
  return withListings(submitted, listings, results, {})
}

/** Results after the province changed one category or product; products follow their category. */
export function decided(
  { submitted, conclusion }: Pick<Concluded, 'submitted' | 'conclusion'>,
  outcome: Outcome,
  item: string,
  result: Result,
): Outcome {
  const isCategory = (submitted.categories as readonly string[]).includes(item)
  if (!isCategory) return { ...outcome, listings: { ...outcome.listings, [item]: result } }
  const categories = { ...outcome.categories, [item]: result }
  return withListings(submitted, (conclusion ?? NONE).listings, categories, outcome.listings)
}

function withListings(
  { listings }: AppliedScope,
  recommended: Readonly<Record<string, Recommendation>>,
  categories: Outcome['categories'],
  before: Outcome['listings'],
): Outcome {
  const resultOfProduct = (id: string, category: CategoryCode): Result => {
    if (!categories[category]?.listed) return resultOf(recommended[id], REASONS.category)
    const was = before[id]
    return was && was.reason !== REASONS.category ? was : resultOf(recommended[id])
  }
  return {
    categories,
    listings: Object.fromEntries(
      listings.map(({ documentId, categoryCode }) => [documentId, resultOfProduct(documentId, categoryCode)]),
    ),
  }
}

/** @param shut why it is not listed although it is recommended. */
function resultOf(recommendation: Recommendation | undefined, shut?: string): Result {
  if (recommendation !== 'recommended') return { listed: false }
  return shut ? { listed: false, reason: shut } : { listed: true }
}

/** Why these results are refused; undefined if they are valid. */
export function problemWith(
  { submitted, conclusion }: Concluded,
  outcome: Outcome,
  decidedPerCategory: boolean,
): Refusal | undefined {
  const verdict = determine(submitted, conclusion, outcome, { decidedPerCategory })
  return isRefusal(verdict) ? verdict : undefined
}

/** A line of the preview, and whether it is new. */
export interface PreviewLine {
  entry: OfferEntry
  fresh: boolean
}

/** The three lists as they would be: lines of the edition in force, plus those of the results. */
export function previewOf(
  applications: readonly Concluded[],
  outcomes: Outcomes,
  before: Lines,
): Record<keyof Lines, PreviewLine[]> {
  const added = applications.map((one) => linesOf(one, outcomes[one.application] ?? { categories: {}, listings: {} }))
  const of = (kind: keyof Lines): PreviewLine[] => {
    const more = added.flatMap((lines) => lines[kind])
    const fresh = new Set(without(more, before[kind]))
    return [...before[kind], ...more].map((entry) => ({ entry, fresh: fresh.has(entry) }))
  }
  return { providers: of('providers'), solutions: of('solutions'), products: of('products') }
}
