import type { CategoryCode } from '../../../policy/categories'

/** The three lists of §3(1); they are determined, announced and published together. */
export const PROVIDER_LISTS = ['providers', 'solutions', 'products'] as const
export type ProviderList = (typeof PROVIDER_LISTS)[number]

/** Lists that become public; a city's recommendation does not. */
export const PUBLIC_LISTS = ['pilot', ...PROVIDER_LISTS] as const

/** Lists that stand or fall together with one of a kind. */
export const together = (kind: string): readonly string[] =>
  (PROVIDER_LISTS as readonly string[]).includes(kind) ? PROVIDER_LISTS : [kind]

/** A line of the pilot list: nothing personal, nothing confidential (§3(2)3, S38). */
export interface PilotEntry {
  creditCode: string
  enterpriseName: string
  cityCode: string
  cityName: string
  demands: { documentId: string; title: string; categories: string[] }[]
}

/** A line of the three lists: a provider in one category, or something that it offers there. */
export interface OfferEntry {
  creditCode: string
  providerName: string
  cityCode: string
  cityName: string
  categoryCode: CategoryCode
  /** documentId of what is offered; null for the provider itself. */
  listing: string | null
  name: string
  /** documentId of the application it comes from. */
  application: string
}

export type Entry = PilotEntry | OfferEntry

export const isOffer = (entry: Entry): entry is OfferEntry => 'categoryCode' in entry
export const isPilot = (entry: Entry): entry is PilotEntry => !isOffer(entry)

/** What names a line within its list, in public as in an objection: an enterprise, a provider's category, a listing. */
export const keyOf = (entry: Entry): string => {
  if (!isOffer(entry)) return entry.creditCode
  return entry.listing ?? `${entry.creditCode}/${entry.categoryCode}`
}

/** How a reader calls the line. */
export const titleOf = (entry: Entry): string => {
  if (!isOffer(entry)) return entry.enterpriseName
  return entry.listing ? `${entry.name}（${entry.providerName}）` : entry.providerName
}

/** A provider in three categories is one provider. */
export function countOf(entries: readonly Entry[]): number {
  const providers = entries.filter(isOffer).filter(({ listing }) => listing === null)
  return entries.length - providers.length + new Set(providers.map(({ creditCode }) => creditCode)).size
}

/** Lines of the one that the other does not have. */
export function without<E extends Entry>(entries: readonly E[], others: readonly Entry[]): E[] {
  const there = new Set(others.map(keyOf))
  return entries.filter((entry) => !there.has(keyOf(entry)))
}

/** What else goes when a line goes: what a provider offers in a category stands with the provider in it (R14). */
export const dependsOn = (gone: Entry, entry: Entry): boolean =>
  keyOf(gone) === keyOf(entry) ||
  (isOffer(gone) &&
    gone.listing === null &&
    isOffer(entry) &&
    entry.creditCode === gone.creditCode &&
    entry.categoryCode === gone.categoryCode)
