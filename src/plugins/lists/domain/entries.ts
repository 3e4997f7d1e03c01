import type { CategoryCode } from '../../../policy/categories'

/** The three lists of §3(1); determined, announced and published together. */
export const PROVIDER_LISTS = ['providers', 'solutions', 'products'] as const
export type ProviderList = (typeof PROVIDER_LISTS)[number]

/** Lists that are published; a city's recommendation list is not. */
export const PUBLIC_LISTS = ['pilot', ...PROVIDER_LISTS] as const

/** Lists that share the actions of one of this kind. */
export const together = (kind: string): readonly string[] =>
  (PROVIDER_LISTS as readonly string[]).includes(kind) ? PROVIDER_LISTS : [kind]

/** A line of the pilot list, without personal or confidential data (§3(2)3, S38). */
export interface PilotEntry {
  creditCode: string
  enterpriseName: string
  cityCode: string
  cityName: string
  demands: { documentId: string; title: string; categories: string[] }[]
}

/** A line of the three lists: a provider in one category, or one of its products there. */
export interface OfferEntry {
  creditCode: string
  providerName: string
  cityCode: string
  cityName: string
  categoryCode: CategoryCode
  /** documentId of the product; null for the provider itself. */
  listing: string | null
  name: string
  /** documentId of the application. */
  application: string
}

export type Entry = PilotEntry | OfferEntry

export const isOffer = (entry: Entry): entry is OfferEntry => 'categoryCode' in entry
export const isPilot = (entry: Entry): entry is PilotEntry => !isOffer(entry)

/** Key of a line within its list, used publicly and in objections: an enterprise, a provider's category, a product. */
export const keyOf = (entry: Entry): string => {
  if (!isOffer(entry)) return entry.creditCode
  return entry.listing ?? `${entry.creditCode}/${entry.categoryCode}`
}

/** Name of the line for readers. */
export const titleOf = (entry: Entry): string => {
  if (!isOffer(entry)) return entry.enterpriseName
  return entry.listing ? `${entry.name}（${entry.providerName}）` : entry.providerName
}

/** Number of distinct enterprises or providers; a provider in three categories counts once. */
export function countOf(entries: readonly Entry[]): number {
  const providers = entries.filter(isOffer).filter(({ listing }) => listing === null)
  return entries.length - providers.length + new Set(providers.map(({ creditCode }) => creditCode)).size
}

/** Lines of the first that the second lacks. */
export function without<E extends Entry>(entries: readonly E[], others: readonly Entry[]): E[] {
  const there = new Set(others.map(keyOf))
  return entries.filter((entry) => !there.has(keyOf(entry)))
}

/** R14: a provider's products in a category are removed with the provider's line. */
export const dependsOn = (gone: Entry, entry: Entry): boolean =>
  keyOf(gone) === keyOf(entry) ||
  (isOffer(gone) &&
    gone.listing === null &&
    isOffer(entry) &&
    entry.creditCode === gone.creditCode &&
    entry.categoryCode === gone.categoryCode)
