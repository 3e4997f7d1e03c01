import { codesOf, registerChoices, registerFlows, registerReaders, registerTypes } from '../../../shared/admin/types'
import { assignmentFlow } from '../domain/assignment-flow'
import { expertFlow } from '../domain/expert-flow'
import { panelFlow } from '../domain/panel-flow'
import { RELATION_LABELS, SPECIALITY_LABELS } from '../domain/words'
import assignment from '../server/content-types/assignment/schema'
import conclusion from '../server/content-types/conclusion/schema'
import expert from '../server/content-types/expert/schema'
import panel from '../server/content-types/panel/schema'
import panelDraw from '../server/content-types/panel-draw/schema'
import panelParty from '../server/content-types/panel-party/schema'
import panelSubject from '../server/content-types/panel-subject/schema'
import score from '../server/content-types/score/schema'

/** Registers types, flows and labels with the panel. */
export function registerWords(): void {
  registerTypes('experts', {
    'plugin::experts.assignment': assignment,
    'plugin::experts.conclusion': conclusion,
    'plugin::experts.expert': expert,
    'plugin::experts.panel': panel,
    'plugin::experts.panel-draw': panelDraw,
    'plugin::experts.panel-party': panelParty,
    'plugin::experts.panel-subject': panelSubject,
    'plugin::experts.score': score,
  })
  registerFlows('experts', {
    'plugin::experts.assignment': assignmentFlow,
    'plugin::experts.expert': expertFlow,
    'plugin::experts.panel': panelFlow,
  })
  registerChoices('experts', { specialities: SPECIALITY_LABELS })
  // `kind` of a declared relation, in its reader.
  registerReaders('experts', { specialities: codesOf(SPECIALITY_LABELS), kind: codesOf(RELATION_LABELS) })
}
