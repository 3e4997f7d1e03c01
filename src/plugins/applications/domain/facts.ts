import type { Day } from '../../../shared/pure/calendar'
import type { CategoryCode } from '../../../policy/categories'

/** What a customer of the applicant is known for, from case studies and, later, confirmed orders (C1.4, R43). */
export interface Reference {
  creditCode: string
  source: 'case' | 'order'
  ratings: readonly { rating: number; ratedOn: Day }[]
}

export interface CaseFact {
  documentId: string
  categoryCode: CategoryCode | null
  /** Figures before and after are given. */
  hasFigures: boolean
}

/** A solution, product or service put forward with the application, as it stands. */
export interface ProductFact {
  documentId: string
  version: number
  kind: 'solution' | 'product' | 'service'
  name: string
  categoryCode: CategoryCode
  /** What it carries of condition 1.3: parts of the manual, `price`. */
  has: readonly string[]
  /** Number of training courses. */
  courses: number
}

/**
 * What the pre-check knows beside the answers. The server reads it once when an application is submitted, and it stays
 * with the snapshot: a rating given tomorrow must not change what was decided today. Plain data, to be stored as JSON.
 */
export interface Facts {
  /** The day of judgement in China: validity and months are counted on it. */
  onDay: Day
  /** The applicant's own code: nobody is his own reference. */
  creditCode: string
  /** Employees on record; null when none are stated. */
  employees: number | null
  references: readonly Reference[]
  /** Whether the enterprises named are registered in the province, by credit code; absent: not known. */
  inProvince: Readonly<Record<string, boolean>>
  cases: readonly CaseFact[]
  listings: readonly ProductFact[]
  /** Evidence by file: sound when it is what it says, not when not; absent: not examined yet. */
  files: Readonly<Record<string, { sound: boolean }>>
  /** Issuers whose staff certificates count (C6.2), as the province keeps them. */
  acceptedIssuers: readonly string[]
}

/** The same day a number of months earlier, or the last of that month: 31 March less one month is 28 February. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + (month - 1) - months
  const [y, m] = [Math.floor(index / 12), index % 12]
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate()
  return new Date(Date.UTC(y, m, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Whether a day lies in the last months, both ends counted; a day to come does not. */
export const isWithin = (day: Day, months: number, onDay: Day): boolean =>
  day <= onDay && day >= monthsBefore(onDay, months)
