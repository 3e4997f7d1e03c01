import type { Day } from '../../../shared/pure/calendar'
import type { CategoryCode } from '../../../policy/categories'

/** A customer of the applicant known from case studies and confirmed orders (C1.4, R43). */
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

/** A solution, product or service in the application, at the time of submission. */
export interface ProductFact {
  documentId: string
  version: number
  kind: 'solution' | 'product' | 'service'
  name: string
  categoryCode: CategoryCode
  /** Parts of condition 1.3 that it has: parts of the manual, `price`. */
  has: readonly string[]
  /** 1 if it states training; forms of the first version take it for a course. */
  courses: number
}

/**
 * What the pre-check knows beside the answers: plain JSON, read once at submission and stored with the snapshot, so
 * that later changes (a new rating) do not alter the result.
 */
export interface Facts {
  /** Day of judgement in China; validity and months are counted from it. */
  onDay: Day
  /** The applicant's own code, excluded from its references. */
  creditCode: string
  /** Employees on record; null if not stated. */
  employees: number | null
  references: readonly Reference[]
  /** Whether named enterprises are registered in the province, by credit code; absent: unknown. */
  inProvince: Readonly<Record<string, boolean>>
  cases: readonly CaseFact[]
  listings: readonly ProductFact[]
  /** Evidence by file: sound or not; absent: not examined yet. */
  files: Readonly<Record<string, { sound: boolean }>>
  /** Issuers whose staff certificates count (C6.2), as configured by the province. */
  acceptedIssuers: readonly string[]
}

/** C1.3: devices of the category that are put forward. */
export const devicesIn = (
  { listings }: Pick<Facts, 'listings'>,
  category: CategoryCode,
  chosen: readonly string[],
): ProductFact[] =>
  listings.filter(
    ({ documentId, kind, categoryCode }) =>
      kind === 'product' && categoryCode === category && chosen.includes(documentId),
  )

/** The same day some months earlier, or the last day of that month: 31 March minus one month is 28 February. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + (month - 1) - months
  const [y, m] = [Math.floor(index / 12), index % 12]
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate()
  return new Date(Date.UTC(y, m, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Whether a day lies within the last months, both ends included; future days do not. Without months any past day does. */
export const isWithin = (day: Day, months: number | undefined, onDay: Day): boolean =>
  day <= onDay && (months === undefined || day >= monthsBefore(onDay, months))
