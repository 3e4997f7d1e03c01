import { isBlank } from '../../../shared/pure/text'
import type { CategoryCode } from '../../../policy/categories'
import type { Check, ConditionSetting, EvidenceType } from '../../../policy/category-form'
import type { Answer } from './answer-shape'
import { judgeCount } from './count-rules'
import { judgeEvidence } from './evidence'
import { devicesIn, type Facts } from './facts'
import { countFinding, worstFinding, type Finding } from './findings'
import { judgeGroups } from './group-rules'

/** Input of an item's rule. */
export interface Ask {
  category: CategoryCode
  answer: Answer | undefined
  evidence: readonly EvidenceType[]
  facts: Facts
  /** Products applied for, by documentId. */
  listings: readonly string[]
  least: (least: ConditionSetting | number) => number
}

type Rules = { readonly [K in Check['type']]: (check: Extract<Check, { type: K }>, ask: Ask) => Finding }

/** Rule per kind of item; RULES section 6. */
export const ITEM_RULES: Rules = {
  file: (_, { answer, facts }) => judgeEvidence(answer, facts),
  text: (_, { answer }) => (isBlank(answer?.text) ? { reason: 'unanswered' } : { reason: 'enough' }),
  options: ({ least }, ask) => judgeTicks(ask, ask.least(least)),
  matrix: ({ least }, ask) => judgeTicks(ask, ask.least(least)),
  groups: judgeGroups,
  sections: ({ sections }, { answer, evidence, facts }) => {
    const missing = Object.keys(sections).filter((name) => !answer?.ticked?.includes(name))
    if (!answer?.ticked?.length) return { reason: 'unanswered' }
    if (missing.length > 0) return { reason: 'parts-missing', values: { missing } }
    return evidence.length > 0 ? judgeEvidence(answer, facts) : { reason: 'enough' }
  },
  headcount: ({ teams }, ask) => judgeHeadcount(Object.keys(teams), ask),
  certificate: ({ orFile }, ask) => judgeCertificate(orFile === true, ask),
  count: judgeCount,
  listings: judgeListings,
  judgement: () => ({ reason: 'judgement' }),
  indicator: () => ({ reason: 'enough' }),
}

function judgeTicks({ answer }: Ask, least: number): Finding {
  const ticked = answer?.ticked ?? []
  if (ticked.length === 0) return { reason: 'unanswered' }
  // In a matrix the row: `other/planning`.
  if (ticked.every((tick) => tick.split('/')[0] === 'other')) return { reason: 'only-other' }
  return countFinding(ticked.length, 0, least)
}

function judgeHeadcount(teams: readonly string[], { answer, facts }: Ask): Finding {
  const persons = answer?.persons ?? {}
  const empty = teams.filter((team) => !((persons[team] ?? 0) > 0))
  if (empty.length > 0) return { reason: 'nobody-in-team', values: { missing: empty } }
  const counted = teams.reduce((sum, team) => sum + (persons[team] ?? 0), 0)
  return facts.employees !== null && counted > facts.employees
    ? { reason: 'more-than-employed', values: { counted, employees: facts.employees } }
    : { reason: 'enough', values: { counted } }
}

/** C1.2: a certificate valid on the day; an own system instead is left to people. */
function judgeCertificate(orFile: boolean, { answer, facts }: Ask): Finding {
  const { number, issuer, validUntilOn } = answer?.certificate ?? {}
  const proof = judgeEvidence(answer, facts)
  const systems = orFile ? (answer?.files ?? []).filter(({ type }) => type !== 'certificate') : []
  // R08: the file of the system itself must be sound; a sound certificate beside it proves nothing of it.
  const own: Finding | undefined =
    systems.length > 0 ? worstFinding([judgeEvidence({ files: systems }, facts), { reason: 'own-system' }]) : undefined
  if (isBlank(number) || isBlank(issuer)) return own ?? { reason: 'unanswered' }
  if (!validUntilOn) return own ?? { reason: 'validity-unknown' }
  if (validUntilOn < facts.onDay) return own ?? { reason: 'certificate-expired', values: { validUntilOn } }
  // The answer has the date, so the file need not have one.
  return proof.reason === 'evidenced' || proof.reason === 'validity-unknown' ? { reason: 'valid' } : proof
}

/** C1.3: every device has the four parts of the manual and a price; in forms of the first version training too. */
function judgeListings(check: Extract<Check, { type: 'listings' }>, ask: Ask): Finding {
  const { facts, listings, category } = ask
  const devices = devicesIn(facts, category, listings)
  if (devices.length === 0) return { reason: 'no-listings' }
  const courses = check.courses === undefined ? 1 : ask.least(check.courses)
  const missing = devices.flatMap((device) =>
    Object.keys(check.each)
      .filter((part) => (part === 'training' ? device.courses < courses : !device.has.includes(part)))
      .map((part) => `${device.name}/${part}`),
  )
  return missing.length > 0
    ? { reason: 'parts-missing', values: { missing } }
    : { reason: 'enough', values: { counted: devices.length } }
}
