import { isBlank } from '../../../shared/pure/text'
import type { Check } from '../../../policy/category-form'
import { foldCode } from '../../../shared/pure/text'
import { identityOf } from './answer-entries'
import type { Entry } from './answer-shape'
import { soundness } from './evidence'
import { devicesIn, isWithin, type Facts } from './facts'
import { countFinding, verdictOf, worstFinding, type Finding } from './findings'
import type { Ask } from './item-rules'
import { judgeReferences } from './references'

type Count = Extract<Check, { type: 'count' }>
type EntryVerdict = 'counts' | 'open' | 'not'
type EntryRule = (entry: Entry, ask: Ask, months: number | undefined) => EntryVerdict

/** Which entries of a list count; in-province enterprises are judged in references.ts. */
const ENTRY_RULES: { readonly [K in Exclude<Count['of'], 'in-province-enterprises'>]: EntryRule } = {
  experts: ({ name }) => (isBlank(name) ? 'not' : 'counts'),
  events: ({ heldOn }, { facts }, months) => (heldOn && isWithin(heldOn, months, facts.onDay) ? 'counts' : 'not'),
  reports: ({ file }, { facts }) => byFile(file, facts),
  manuals: ({ file }, { facts }) => byFile(file, facts),
  // The title makes a course; material is not asked for, but must be sound if given.
  courses: ({ title, file }, { facts }) => (isBlank(title) ? 'not' : file ? byFile(file, facts) : 'counts'),
  cases: ({ caseStudy }, { facts, category }) => {
    const known = facts.cases.find(({ documentId }) => documentId === caseStudy)
    if (!known?.hasFigures) return 'not'
    // A case of another category may still count; people decide.
    return known.categoryCode === category ? 'counts' : 'open'
  },
  certificates: ({ issuer = '', validUntilOn, file }, { facts }) => {
    if (validUntilOn && validUntilOn < facts.onDay) return 'not'
    const accepted = facts.acceptedIssuers.some((one) => foldCode(one) === foldCode(issuer))
    const proven = byFile(file, facts)
    return proven === 'counts' && !(accepted && validUntilOn) ? 'open' : proven
  },
}

const byFile = (file: string | undefined, facts: Facts): EntryVerdict => {
  if (!file) return 'not'
  const sound = soundness(file, facts)
  return sound === undefined ? 'open' : sound ? 'counts' : 'not'
}

/** Distinct entries that count, compared with the form's threshold. */
export function judgeCount(check: Count, ask: Ask): Finding {
  const entries = ask.answer?.entries ?? []
  const least = ask.least(check.least)
  const months = check.within && ask.least(check.within)
  if (check.of === 'in-province-enterprises')
    return judgeReferences(entries, ask.facts, {
      least,
      months,
      rating: check.rating ? ask.least(check.rating) : 0,
    })
  const devices = check.per ? devicesIn(ask.facts, ask.category, ask.listings) : []
  if (check.per && devices.length === 0) return { reason: 'no-listings' }
  if (entries.length === 0 && least > 0) return { reason: 'unanswered', values: { counted: 0, least } }
  const rule = ENTRY_RULES[check.of]
  const distinct = new Map(entries.map((entry) => [identityOf(check.of, entry), entry]))
  const judged = [...distinct.values()].map((entry) => ({ entry, verdict: rule(entry, ask, months) }))
  if (!check.per) return tally(judged, least)
  return perDevice(
    devices.map(({ documentId, name }) => ({ name, own: tally(of(documentId, judged), least) })),
    least,
  )
}

interface Judged {
  entry: Entry
  verdict: EntryVerdict
}

const of = (product: string, judged: readonly Judged[]): Judged[] =>
  judged.filter(({ entry }) => entry.product === product)

function tally(judged: readonly Judged[], least: number): Finding {
  const number = (wanted: EntryVerdict): number => judged.filter(({ verdict }) => verdict === wanted).length
  return countFinding(number('counts'), number('open'), least)
}

/** C1.3: names the devices that have too few. */
function perDevice(devices: readonly { name: string; own: Finding }[], least: number): Finding {
  const short = devices.filter(({ own }) => verdictOf(own) === 'not-met').map(({ name }) => name)
  if (short.length > 0) return { reason: 'too-few', values: { least, missing: short } }
  return worstFinding(devices.map(({ own }) => own)) ?? { reason: 'no-listings' }
}
