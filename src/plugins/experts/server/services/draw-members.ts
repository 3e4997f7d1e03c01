import { must } from '../../../../shared/pure/refusal'
import { act } from '../../../../shared/server/flows/act'
import { insertRows, inTransaction } from '../../../../shared/server/database/database'
import { bindingOf, type Verb, type VerbContext } from '../../../../shared/server/flows/flows'
import { readSettings } from '../../../../shared/server/settings/settings'
import { checkNamed, drawPanel } from '../../domain/draw'
import type { PanelRow } from '../../domain/panel-guards'
import { EXPERTS_SETTINGS } from '../../domain/settings'
import { PANEL_DRAW } from '../../contract'
import { drawFacts } from '../facts/draw-facts'
import { newDrawSeed } from './draw-seed'
import { makeAssignments } from './make-assignments'
import { panelFlow } from '../../domain/panel-flow'

/** R10: draws the members of a panel, records the draw and creates their assignments. */
export const drawMembers: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const result = await act(bindingOf(panelFlow), 'draw', documentIds, context)
    for (const { after } of result.done) await drawFor(after, context)
    return result
  })

/** R10: the province nominates the members, with a reason. The rules of the draw apply. */
export const nameMembers: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const result = await act(bindingOf(panelFlow), 'name-members', documentIds, context)
    for (const { after } of result.done) await nameFor(after, context)
    return result
  })

async function drawFor(panel: PanelRow, context: VerbContext): Promise<void> {
  const { panelReserves } = await readSettings(EXPERTS_SETTINGS)
  const asked = await drawFacts(panel, context.at)
  const draw = must(drawPanel({ ...asked, reserves: panelReserves, seed: newDrawSeed() }))
  const { seed, pool, members, reserves, ineligible } = draw
  await insertRows(PANEL_DRAW, [{ ...recordOf(panel, 'random', context), seed, pool, members, reserves, ineligible }])
  await makeAssignments(panel.id, members, context)
}

async function nameFor(panel: PanelRow, context: VerbContext): Promise<void> {
  const { experts, reason } = context.input
  const members = must(checkNamed(experts, await drawFacts(panel, context.at)))
  await insertRows(PANEL_DRAW, [{ ...recordOf(panel, 'named', context), members, reason }])
  await makeAssignments(panel.id, members, context)
}

const recordOf = ({ id: panel, size }: PanelRow, drawnBy: 'random' | 'named', { at }: VerbContext) => ({
  panel,
  size,
  drawnBy,
  drawnAt: at.now.toISOString(),
})
