import { isBlankText } from '../../../shared/pure/text'
import type { CategoryCode } from '../../../policy/categories'
import { defineRefusals, isRefusal, type Refusal } from '../../../shared/pure/refusal'
import type { ProductFact } from './facts'
import { isRecord } from '../../../shared/pure/is-record'
import { brief } from '../../../shared/pure/brief'

export const refuse = defineRefusals({
  'outcome-unconcluded': {
    status: 409,
    zh: '专家委员会尚未形成结论：{codes}',
    en: 'The expert committee has not concluded on: {codes}',
  },
  'outcome-malformed': {
    status: 400,
    zh: '“{code}”的确定结果“{value}”格式不正确',
    en: 'The result "{value}" of "{code}" is malformed',
  },
  'outcome-foreign': {
    status: 400,
    zh: '“{codes}”不在本申请中，不能确定结果',
    en: '"{codes}" is no part of the application, so there is no result for it',
  },
  'outcome-missing': { status: 400, zh: '尚未确定结果：{codes}', en: 'There is no result yet for: {codes}' },
  'outcome-not-recommended': {
    status: 409,
    zh: '专家委员会未推荐“{code}”，不能列入名单',
    en: 'The expert committee does not recommend "{code}", so it cannot be listed',
  },
  'outcome-reason-missing': {
    status: 400,
    zh: '专家委员会推荐了“{code}”，不予列入须说明理由',
    en: 'The expert committee recommends "{code}"; say why it is not listed',
  },
  'outcome-listing-alone': {
    status: 409,
    zh: '“{code}”所属类别“{category}”未入库，不能单独列入名单',
    en: '"{code}" cannot be listed while its category "{category}" is not admitted',
  },
  'outcome-all-or-nothing': {
    status: 409,
    zh: '按设置所申请的类别须全部推荐方可入库（未推荐：{codes}）',
    en: 'By setting all categories applied for must be admitted, or none ({codes})',
  },
})

/** R13: recommendation of the committee on a category or product. */
export type Recommendation = 'recommended' | 'not-recommended'
export interface Conclusion {
  categories: Readonly<Record<string, Recommendation>>
  /** By documentId of the product. */
  listings: Readonly<Record<string, Recommendation>>
}

export interface Result {
  listed: boolean
  /** Why something recommended is not listed. */
  reason?: string
}
export interface Outcome {
  categories: Readonly<Record<string, Result>>
  listings: Readonly<Record<string, Result>>
}

/** Categories and products applied for, from the snapshot. */
export interface AppliedScope {
  categories: readonly CategoryCode[]
  listings: readonly ProductFact[]
}

/**
 * R14, R15: checks the province's determination. Only recommended items may be listed; not listing a recommended item
 * needs a reason; a product is listed only with its category.
 * @param given raw input `{ categories, listings }` with a result each.
 * @param settings S14: whether some categories may be admitted and others not.
 */
export function determine(
  submitted: AppliedScope,
  conclusion: Conclusion | null,
  given: unknown,
  settings: { decidedPerCategory: boolean },
): Outcome | Refusal {
  const ids = submitted.listings.map(({ documentId }) => documentId)
  const open = unconcluded(submitted, conclusion)
  if (!conclusion || open.length > 0) return refuse('outcome-unconcluded', { codes: open })
  if (!isRecord(given)) return refuse('outcome-malformed', { code: 'outcome', value: brief(given) })
  const categories = readResults(submitted.categories, conclusion.categories, given.categories ?? {})
  if (isRefusal(categories)) return categories
  const listings = readResults(ids, conclusion.listings, given.listings ?? {})
  if (isRefusal(listings)) return listings
  const outcome: Outcome = { categories, listings } as Outcome
  return alone(submitted, outcome) ?? (settings.decidedPerCategory ? null : halved(outcome)) ?? outcome
}

/** Codes or documentIds without a recommendation yet. */
export function unconcluded(submitted: AppliedScope, conclusion: Conclusion | null): string[] {
  return [
    ...submitted.categories.filter((code) => !Object.hasOwn(conclusion?.categories ?? {}, code)),
    ...submitted.listings
      .map(({ documentId }) => documentId)
      .filter((id) => !Object.hasOwn(conclusion?.listings ?? {}, id)),
  ]
}

function readResults(
  codes: readonly string[],
  recommended: Readonly<Record<string, Recommendation>>,
  given: unknown,
): Record<string, Result> | Refusal {
  if (!isRecord(given)) return refuse('outcome-malformed', { code: 'outcome', value: brief(given) })
  const foreign = Object.keys(given).filter((code) => !codes.includes(code))
  if (foreign.length > 0) return refuse('outcome-foreign', { codes: foreign.map(brief) })
  const missing = codes.filter((code) => !Object.hasOwn(given, code))
  if (missing.length > 0) return refuse('outcome-missing', { codes: missing })
  const results: Record<string, Result> = {}
  for (const code of codes) {
    const result = readResult(code, recommended[code] === 'recommended', given[code])
    if (isRefusal(result)) return result
    results[code] = result
  }
  return results
}

function readResult(code: string, recommended: boolean, given: unknown): Result | Refusal {
  const reason = isRecord(given) ? (given.reason ?? '') : ''
  const fits = isRecord(given) && typeof given.listed === 'boolean' && typeof reason === 'string'
  if (!fits || [...reason].length > 2000) return refuse('outcome-malformed', { code, value: brief(given) })
  if (given.listed && !recommended) return refuse('outcome-not-recommended', { code })
  if (!given.listed && recommended && isBlankText(reason)) return refuse('outcome-reason-missing', { code })
  return { listed: given.listed === true, ...(isBlankText(reason) ? {} : { reason: reason.trim() }) }
}

function alone({ listings }: AppliedScope, outcome: Outcome): Refusal | null {
  const one = listings.find(
    ({ documentId, categoryCode }) => outcome.listings[documentId]?.listed && !outcome.categories[categoryCode]?.listed,
  )
  return one ? refuse('outcome-listing-alone', { code: one.name, category: one.categoryCode }) : null
}

function halved({ categories }: Outcome): Refusal | null {
  const out = Object.entries(categories).filter(([, { listed }]) => !listed)
  const mixed = out.length > 0 && out.length < Object.keys(categories).length
  return mixed ? refuse('outcome-all-or-nothing', { codes: out.map(([code]) => code) }) : null
}

/** S14: the categories admitted; one is enough for admission. */
export const admittedIn = ({ categories }: Outcome): CategoryCode[] =>
  Object.keys(categories).filter((code) => categories[code]?.listed) as CategoryCode[]

export interface ListEntry {
  /** The three lists of §3(1): 服务商名单, 解决方案, 服务产品. */
  list: 'providers' | 'solutions' | 'products'
  categoryCode: CategoryCode
  /** documentId of the product; null for the provider itself. */
  listing: string | null
  name: string
}

/** Lines of an outcome for the three lists: one per admitted category of the provider, one per listed product. */
export function listEntries(providerName: string, submitted: AppliedScope, outcome: Outcome): ListEntry[] {
  return [
    ...admittedIn(outcome).map(
      (categoryCode): ListEntry => ({ list: 'providers', categoryCode, listing: null, name: providerName }),
    ),
    ...submitted.listings
      .filter(({ documentId }) => outcome.listings[documentId]?.listed)
      .map(
        ({ documentId, kind, name, categoryCode }): ListEntry => ({
          list: kind === 'solution' ? 'solutions' : 'products',
          categoryCode,
          listing: documentId,
          name,
        }),
      ),
  ]
}
