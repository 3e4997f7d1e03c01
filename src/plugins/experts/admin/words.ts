import { codesOf, registerChoices, registerFlows, registerReaders, registerTypes } from '../../../shared/admin/types'
import { INELIGIBILITY_WORDS } from '../domain/ineligibility-words'
import { RELATION_LABELS, SPECIALITY_LABELS } from '../domain/words'
import { FLOWS, SCHEMAS } from '../server/content-types'

/** Registers types, flows and labels with the panel. */
export function registerWords(): void {
  registerTypes('experts', SCHEMAS)
  registerFlows('experts', FLOWS)
  registerChoices('experts', { specialities: SPECIALITY_LABELS })
  // `kind` of a declared relation, in its reader.
  registerReaders('experts', { specialities: codesOf(SPECIALITY_LABELS), kind: codesOf(RELATION_LABELS) })
  // Within a record of a draw.
  registerReaders('experts', { why: codesOf(INELIGIBILITY_WORDS) })
}
