import { isBlankText } from '../../../shared/pure/text'
import { CATEGORY_LABELS, type CategoryCode } from '../../../policy/categories'
import { defineRefusals, isRefusal, type Refusal } from '../../../shared/pure/refusal'
import type { ProductFact } from './facts'
import { isRecord } from '../../../shared/pure/is-record'
import type { Label } from '../../../shared/pure/needs'
import { brief } from '../../../shared/pure/brief'

export const refuse = defineRefusals({
  'outcome-unconcluded': {
    status: 409,
    zh: '专家委员会尚未形成结论：{names}',
    en: 'The expert committee has not concluded on: {namesEn}',
  },
  'outcome-malformed': {
    status: 400,
    zh: '“{name}”的结果“{value}”格式不正确',
    en: 'The result "{value}" of "{nameEn}" is malformed',
  },
  'outcome-foreign': {
    status: 400,
    zh: '“{codes}”不在本申请中，不能给出结果',
    en: '"{codes}" is no part of the application, so there is no result for it',
  },
  'outcome-missing': { status: 400, zh: '尚未给出结果：{names}', en: 'There is no result yet for: {namesEn}' },
  'outcome-not-recommended': {
    status: 409,
    zh: '“{name}”未获专家委员会推荐，不能列入名单',
    en: 'The expert committee does not recommend "{nameEn}", so it cannot be listed',
  },
  'outcome-reason-missing': {
    status: 400,
    zh: '“{name}”已获专家委员会推荐，不予列入的，须说明理由',
    en: 'The expert committee recommends "{nameEn}"; say why it is not listed',
  },
  'outcome-listing-alone': {
    status: 409,
    zh: '“{name}”所属类别“{categoryLabel}”未入选资源池，不能单独列入名单',
    en: '"{nameEn}" cannot be listed while its category "{categoryEn}" is not admitted',
  },
  'outcome-all-or-nothing': {
    status: 409,
    zh: '按现行业务规则，所申请的类别须全部获推荐方可入选资源池（未获推荐：{names}）',
    en: 'By setting all categories applied for must be admitted, or none ({namesEn})',
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
  const named = namesIn(submitted)
  const ids = submitted.listings.map(({ documentId }) => documentId)
  const open = unconcluded(submitted, conclusion)
  if (!conclusion || open.length > 0) return refuse('outcome-unconcluded', several(open, named))
  if (!isRecord(given)) return refuse('outcome-malformed', { ...WHOLE, value: brief(given) })
  const categories = readResults(submitted.categories, conclusion.categories, given.categories ?? {}, named)
  if (isRefusal(categories)) return categories
  const listings = readResults(ids, conclusion.listings, given.listings ?? {}, named)
  if (isRefusal(listings)) return listings
  const outcome: Outcome = { categories, listings } as Outcome
  return alone(submitted, outcome) ?? (settings.decidedPerCategory ? null : halved(outcome)) ?? outcome
}

const WHOLE = { code: 'outcome', name: '本申请', nameEn: 'the application' }

/** What people read for a category or product. */
type Named = (code: string) => Label

function namesIn({ listings }: AppliedScope): Named {
  const products = new Map(listings.map(({ documentId, name }) => [documentId, name]))
  return (code) => {
    const name = products.get(code) ?? code
    return Object.hasOwn(CATEGORY_LABELS, code)
      ? (CATEGORY_LABELS[code as CategoryCode] as Label)
      : { zh: name, en: name }
  }
}

const one = (code: string, named: Named) => ({ code, name: named(code).zh, nameEn: named(code).en })
const several = (codes: readonly string[], named: Named) => ({
  codes,
  names: codes.map((code) => named(code).zh),
  namesEn: codes.map((code) => named(code).en),
})

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
  named: Named,
): Record<string, Result> | Refusal {
  if (!isRecord(given)) return refuse('outcome-malformed', { ...WHOLE, value: brief(given) })
  const foreign = Object.keys(given).filter((code) => !codes.includes(code))
  if (foreign.length > 0) return refuse('outcome-foreign', { codes: foreign.map(brief) })
  const missing = codes.filter((code) => !Object.hasOwn(given, code))
  if (missing.length > 0) return refuse('outcome-missing', several(missing, named))
  const results: Record<string, Result> = {}
  for (const code of codes) {
    const result = readResult(one(code, named), recommended[code] === 'recommended', given[code])
    if (isRefusal(result)) return result
    results[code] = result
  }
  return results
}

function readResult(item: ReturnType<typeof one>, recommended: boolean, given: unknown): Result | Refusal {
  const reason = isRecord(given) ? (given.reason ?? '') : ''
  const fits = isRecord(given) && typeof given.listed === 'boolean' && typeof reason === 'string'
  if (!fits || [...reason].length > 2000) return refuse('outcome-malformed', { ...item, value: brief(given) })
  if (given.listed && !recommended) return refuse('outcome-not-recommended', item)
  if (!given.listed && recommended && isBlankText(reason)) return refuse('outcome-reason-missing', item)
  return { listed: given.listed === true, ...(isBlankText(reason) ? {} : { reason: reason.trim() }) }
}

function alone({ listings }: AppliedScope, outcome: Outcome): Refusal | null {
  const found = listings.find(
    ({ documentId, categoryCode }) => outcome.listings[documentId]?.listed && !outcome.categories[categoryCode]?.listed,
  )
  if (!found) return null
  const { documentId, name, categoryCode } = found
  const { zh, en } = CATEGORY_LABELS[categoryCode] ?? { zh: categoryCode, en: categoryCode }
  return refuse('outcome-listing-alone', {
    code: documentId,
    name,
    nameEn: name,
    category: categoryCode,
    categoryLabel: zh,
    categoryEn: en,
  })
}

function halved({ categories }: Outcome): Refusal | null {
  const out = Object.entries(categories).filter(([, { listed }]) => !listed)
  const mixed = out.length > 0 && out.length < Object.keys(categories).length
  return mixed
    ? refuse(
        'outcome-all-or-nothing',
        several(
          out.map(([code]) => code),
          namesIn({ categories: [], listings: [] }),
        ),
      )
    : null
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
