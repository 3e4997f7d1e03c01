import { assignmentFlow } from '../../domain/assignment-flow'
import { expertFlow } from '../../domain/expert-flow'
import { panelFlow } from '../../domain/panel-flow'
import assignment from './assignment/schema'
import conclusion from './conclusion/schema'
import expert from './expert/schema'
import panel from './panel/schema'
import panelDraw from './panel-draw/schema'
import panelParty from './panel-party/schema'
import panelSubject from './panel-subject/schema'
import score from './score/schema'

/** Types of the plugin, as the server defines them and the panel shows them. */
export const SCHEMAS = {
  'plugin::experts.assignment': assignment,
  'plugin::experts.conclusion': conclusion,
  'plugin::experts.expert': expert,
  'plugin::experts.panel': panel,
  'plugin::experts.panel-draw': panelDraw,
  'plugin::experts.panel-party': panelParty,
  'plugin::experts.panel-subject': panelSubject,
  'plugin::experts.score': score,
}

/** Their flows. */
export const FLOWS = {
  'plugin::experts.assignment': assignmentFlow,
  'plugin::experts.expert': expertFlow,
  'plugin::experts.panel': panelFlow,
}
