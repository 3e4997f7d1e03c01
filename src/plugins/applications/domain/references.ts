import type { Entry } from './answer-shape'
import { soundness } from './evidence'
import { isWithin, type Facts } from './facts'
import { countFinding, type Finding } from './findings'

export interface ReferenceBounds {
  least: number
  /** Undefined: feedback counts whenever it was given. */
  months: number | undefined
  /** S21: mean of 5 from which feedback is good. */
  rating: number
}

type EntryVerdict = 'counts' | 'open' | 'not'

/**
 * C1.4, S21: distinct in-province enterprises with good feedback, by credit code: a mean rating over the last months
 * that reaches the threshold, or a signed proof from that time. Named by the applicant or known from cases and
 * confirmed orders; the applicant itself is excluded.
 */
export function judgeReferences(entries: readonly Entry[], facts: Facts, bounds: ReferenceBounds): Finding {
  const codes = new Set([
    ...facts.references.map(({ creditCode }) => creditCode),
    ...entries.map(({ creditCode }) => creditCode ?? ''),
  ])
  codes.delete(facts.creditCode)
  const verdicts = [...codes].map((code) =>
    judgeReference(
      code,
      entries.find(({ creditCode }) => creditCode === code),
      facts,
      bounds,
    ),
  )
  const number = (wanted: EntryVerdict): number => verdicts.filter((one) => one === wanted).length
  return countFinding(number('counts'), number('open'), bounds.least)
}

function judgeReference(code: string, entry: Entry | undefined, facts: Facts, bounds: ReferenceBounds): EntryVerdict {
  const inProvince = Object.hasOwn(facts.inProvince, code) ? facts.inProvince[code] : undefined
  if (inProvince === false) return 'not'
  const good = isRatedWell(code, facts, bounds) || proofOf(entry, facts, bounds)
  if (good === false) return 'not'
  return good === true && inProvince === true ? 'counts' : 'open'
}

function isRatedWell(code: string, facts: Facts, { months, rating }: ReferenceBounds): boolean {
  const ratings = facts.references
    .filter(({ creditCode }) => creditCode === code)
    .flatMap((reference) => reference.ratings)
    .filter(({ ratedOn }) => isWithin(ratedOn, months, facts.onDay))
  const sum = ratings.reduce((total, one) => total + one.rating, 0)
  // Compared as a sum: a mean of 4.1 computed in floating point may fall short of 4.1.
  return ratings.length > 0 && sum + 1e-9 >= rating * ratings.length
}

/** True: good; false: missing, too old or unsound; undefined: left to people. */
function proofOf(entry: Entry | undefined, facts: Facts, { months }: ReferenceBounds): boolean | undefined {
  if (!entry?.proof) return false
  if (entry.proofSignedOn && !isWithin(entry.proofSignedOn, months, facts.onDay)) return false
  const sound = soundness(entry.proof, facts)
  return entry.proofSignedOn || sound === false ? sound : undefined
}
