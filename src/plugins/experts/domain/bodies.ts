import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'
import type { PanelKind } from './words'

/**
 * The two bodies of the policy: the expert committee of the promotion centre selects providers (§3(1)); experts whom the
 * province organises review demands (§3(2)3) and evaluate providers (§4(3)). One person may serve on both, each for a
 * term of its own.
 */
export const BODY_LABELS = {
  committee: l('促进中心专家委员会', 'Expert committee'),
  experts: l('复审和评价专家', 'Experts for reviews and evaluations'),
} as const satisfies Record<string, Label>

export type Body = keyof typeof BODY_LABELS

/** The body that the members of a panel belong to. */
export const bodyOf = (kind: PanelKind): Body => (kind === 'provider' ? 'committee' : 'experts')

/** A term of service: both days included. */
export interface Term {
  startsOn: string
  endsOn: string
}

export type Terms = Readonly<Record<Body, Term | null>>

/** Attributes of the register that hold the terms. */
export const TERM_DAYS = {
  committee: { startsOn: 'committeeStartsOn', endsOn: 'committeeEndsOn' },
  experts: { startsOn: 'termStartsOn', endsOn: 'termEndsOn' },
} as const satisfies Record<Body, Record<keyof Term, string>>

type TermDays = Readonly<Record<(typeof TERM_DAYS)[Body][keyof Term], string | null>>

/** The terms of an entry of the register. */
export const termsOf = (entry: TermDays): Terms => {
  const of = (body: Body): Term | null => {
    const [startsOn, endsOn] = [entry[TERM_DAYS[body].startsOn], entry[TERM_DAYS[body].endsOn]]
    return startsOn && endsOn ? { startsOn, endsOn } : null
  }
  return { committee: of('committee'), experts: of('experts') }
}

/** Whether a term covers all days from one to another. */
export const coversDays = ({ startsOn, endsOn }: Term, from: string, until: string): boolean =>
  startsOn <= from && endsOn >= until
