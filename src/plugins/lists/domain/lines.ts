import { listEntries, type ListEntry, type Outcome, type AppliedScope } from '../../applications/contract'
import type { OfferEntry, ProviderList } from './entries'

/** An application as needed for lines: the provider, and what it applied for. */
export interface AppliedFor {
  application: string
  creditCode: string
  providerName: string
  cityCode: string
  cityName: string
  submitted: AppliedScope
}

export type Lines = Record<ProviderList, OfferEntry[]>

/** Lines that an application adds to each of the three lists (R14). */
export function linesOf(applied: AppliedFor, outcome: Outcome): Lines {
  const { application, creditCode, providerName, cityCode, cityName } = applied
  const lines = listEntries(providerName, applied.submitted, outcome)
  const rank = ({ categoryCode }: ListEntry): number => applied.submitted.categories.indexOf(categoryCode)
  const of = (wanted: ListEntry['list']): OfferEntry[] =>
    lines
      .filter(({ list }) => list === wanted)
      .sort((a, b) => rank(a) - rank(b))
      .map(({ categoryCode, listing, name }) => ({
        creditCode,
        providerName,
        cityCode,
        cityName,
        categoryCode,
        listing,
        name,
        application,
      }))
  return { providers: of('providers'), solutions: of('solutions'), products: of('products') }
}
