import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'
import { GROUND_LABELS } from './conflict'
import { INELIGIBILITY_LABELS, type Ineligible, type IneligibilityReason } from './draw'
import type { Unfit } from './panel-views'

const EN = {
  'not-active': 'not in the register now',
  'not-of-body': 'no member of the body that reviews this',
  'no-login': 'has no login',
  'out-of-term': 'out of term',
  'other-speciality': 'another speciality',
  conflicted: 'conflict of interest',
} as const satisfies Record<IneligibilityReason, string>

const reasons = Object.keys(INELIGIBILITY_LABELS) as IneligibilityReason[]
export const INELIGIBILITY_WORDS = Object.fromEntries(
  reasons.map((why) => [why, l(INELIGIBILITY_LABELS[why], EN[why])]),
) as Record<IneligibilityReason, Label>

export const ineligibilityLabel = (why: IneligibilityReason): Label => INELIGIBILITY_WORDS[why]

/** Why somebody may not serve, naming the conflicts; for the province. */
export const unfitOf = ({ why, conflicts = [] }: Ineligible): Unfit => ({
  label: ineligibilityLabel(why),
  conflicts: conflicts.map(({ ground, party }) => ({ ground: GROUND_LABELS[ground], party })),
})
