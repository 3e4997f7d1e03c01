import { defineRefusals, type Refusal } from '../../../shared/pure/refusal'
import type { Label } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import type { PartyRole, RelationKind } from './words'

export const refuse = defineRefusals({
  conflicted: {
    status: 409,
    zh: '专家“{expert}”与“{party}”存在利益关系（{groundLabel}），应当回避',
    en: 'The expert "{expert}" has a conflict of interest with "{party}" ({ground})',
  },
  'conflicted-blind': {
    status: 409,
    zh: '专家“{expert}”与该事项的相关单位存在利益关系，应当回避',
    en: 'The expert "{expert}" has a conflict of interest with a party to this subject',
  },
})

/** An organisation concerned by a review: the applicant, or a provider that would serve it (R11, R32). */
export interface Party {
  creditCode: string
  name: string
  role: PartyRole
  /** People named in the papers: legal representative, contact, team. */
  people?: readonly string[]
}

/** An interest in the register, of the expert or his employer. */
export interface Relation {
  creditCode: string
  kind: RelationKind
  /** Day it ended; none while it lasts. */
  endedOn?: string | null
}

export interface Interested {
  documentId: string
  name: string
  /** Credit code of the employer. */
  creditCode: string | null
  relations: readonly Relation[]
}

export const GROUND_LABELS = {
  'works-for': l('现任职单位', 'works for it'),
  'worked-for': l('近年曾任职', 'worked for it recently'),
  owns: l('持股或实际控制', 'owns it'),
  'would-serve': l('拟为其服务', 'would serve it'),
  'named-in-papers': l('申报材料中载有其姓名', 'named in its papers'),
} as const satisfies Record<string, Label>
export type Ground = keyof typeof GROUND_LABELS

export interface Conflict {
  ground: Ground
  creditCode: string
  party: string
  role: PartyRole
}

/**
 * Conflicts of interest between an expert and the parties to a review, by person and by organisation.
 * @param on the day of judgement, `YYYY-MM-DD`.
 * @param years for how long a former employer counts, inclusive.
 */
export function conflictsOf(expert: Interested, parties: readonly Party[], on: string, years: number): Conflict[] {
  return parties.flatMap((party) =>
    groundsWith(expert, party, on, years).map((ground) => ({
      ground,
      creditCode: party.creditCode,
      party: party.name,
      role: party.role,
    })),
  )
}

function groundsWith(expert: Interested, party: Party, on: string, years: number): Ground[] {
  const declared = expert.relations
    .filter(({ creditCode }) => sameCode(creditCode, party.creditCode))
    .map((relation) => groundOf(relation, on, years))
    .filter((ground) => ground !== undefined)
  return [
    ...new Set<Ground>([
      ...(sameCode(expert.creditCode, party.creditCode) ? (['works-for'] as const) : []),
      ...declared,
      // Names may coincide, but excluding one expert of many costs little.
      ...(party.people?.some((name) => sameName(name, expert.name)) ? (['named-in-papers'] as const) : []),
    ]),
  ]
}

/** Ended employment counts as former, whatever it was declared as; an ended holding or plan does not count. */
function groundOf({ kind, endedOn }: Relation, on: string, years: number): Ground | undefined {
  const over = Boolean(endedOn) && (endedOn as string) < on
  if (kind === 'owns' || kind === 'would-serve') return over ? undefined : kind
  if (kind === 'works-for' && !over) return kind
  return !endedOn || endedOn >= yearsBefore(on, years) ? 'worked-for' : undefined
}

const yearsBefore = (day: string, years: number): string => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`
const sameCode = (a: string | null, b: string): boolean =>
  a !== null && a.trim().toUpperCase() === b.trim().toUpperCase()
const sameName = (a: string, b: string): boolean => a.replace(/\s/g, '') === b.replace(/\s/g, '')

/**
 * The refusal for the first conflict; `true` without one.
 * @param blind the refusal must not name the applicant.
 */
export function assertNoConflict(
  expert: Pick<Interested, 'name'>,
  conflicts: readonly Conflict[],
  blind = false,
): true | Refusal {
  const [first] = conflicts
  if (!first) return true
  if (blind) return refuse('conflicted-blind', { expert: expert.name })
  const { ground, party } = first
  return refuse('conflicted', { expert: expert.name, party, ground, groundLabel: GROUND_LABELS[ground].zh })
}
