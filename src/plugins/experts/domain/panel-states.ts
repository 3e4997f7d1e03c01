import { l } from '../../../shared/pure/schema'
import type { StateInfo } from '../../../shared/pure/workflow'

/** States of a panel. */
export const PANEL_STATES = {
  planned: { label: l('待组建', 'Planned') },
  drawn: { label: l('已组建', 'Drawn') },
  individual: { label: l('独立评审', 'Individual phase') },
  discussion: { label: l('合议', 'Discussion') },
  concluded: { label: l('已形成结论', 'Concluded') },
  stuck: { label: l('无法形成结论', 'Stuck') },
  settled: { label: l('结论已采用', 'Settled'), final: true },
  void: { label: l('已作废', 'Void'), final: true },
} as const satisfies Record<string, StateInfo>

/** Named sets of states, for queries and guards. */
export const PANEL_SETS = {
  composing: ['planned', 'drawn', 'stuck'],
  reviewing: ['individual', 'discussion'],
  sitting: ['drawn', 'individual', 'discussion'],
  // R12: what the others scored is open.
  shared: ['discussion', 'concluded', 'settled'],
  concluded: ['concluded', 'settled'],
  over: ['settled', 'void'],
  ended: ['concluded', 'settled', 'void'],
  unheld: ['planned', 'void'],
  unsettled: ['planned', 'drawn', 'individual', 'discussion', 'concluded', 'stuck', 'void'],
  effective: ['planned', 'drawn', 'individual', 'discussion', 'concluded', 'stuck', 'settled'],
  // Members may still be replaced.
  changeable: ['drawn', 'individual', 'discussion', 'stuck'],
} as const
