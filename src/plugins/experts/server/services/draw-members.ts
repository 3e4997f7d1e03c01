import { randomBytes } from 'node:crypto'
import { shanghaiDay } from '../../../../shared/pure/calendar'
import { must } from '../../../../shared/pure/refusal'
import { act } from '../../../../shared/server/act'
import { insertRows, inTransaction, query } from '../../../../shared/server/database'
import { flowOf, type FlowBinding, type Verb, type VerbContext } from '../../../../shared/server/flows'
import { readSettings } from '../../../../shared/server/settings'
import type { Party } from '../../domain/conflict'
import { checkNamed, drawPanel, type Candidate } from '../../domain/draw'
import type { Panel } from '../../domain/panel-guards'
import { EXPERTS_SETTINGS } from '../../domain/settings'
import { PANEL, PANEL_DRAW } from '../../contract'
import { makeAssignments } from './make-assignments'

interface Planned extends Panel {
  id: number
  specialities: string[] | null
}

const DAY_MS = 86_400_000

/** R10: draws the members of a panel, records the draw and gives them their assignments. */
export const drawMembers: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const result = await act(flowOf(PANEL) as FlowBinding, 'draw', documentIds, context)
    for (const { after } of result.done) await drawFor(after as Planned, context)
    return result
  })

/** R10: the province names the members, with a reason; who could not be drawn cannot be named. */
export const nameMembers: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const result = await act(flowOf(PANEL) as FlowBinding, 'name-members', documentIds, context)
    for (const { after } of result.done) await nameFor(after as Planned, context)
    return result
  })

async function drawFor(panel: Planned, context: VerbContext): Promise<void> {
  const { panelReserves } = await readSettings(EXPERTS_SETTINGS)
  const asked = await requestFor(panel, context)
  const draw = must(drawPanel({ ...asked, reserves: panelReserves, seed: randomBytes(16).toString('hex') }))
  const { seed, pool, members, reserves, ineligible } = draw
  await insertRows(PANEL_DRAW, [{ ...recordOf(panel, 'random', context), seed, pool, members, reserves, ineligible }])
  await makeAssignments(panel.id, members, context)
}

async function nameFor(panel: Planned, context: VerbContext): Promise<void> {
  const { experts, reason } = context.input
  const members = must(checkNamed(experts, await requestFor(panel, context)))
  await insertRows(PANEL_DRAW, [{ ...recordOf(panel, 'named', context), members, reason }])
  await makeAssignments(panel.id, members, context)
}

const recordOf = ({ id: panel, size }: Planned, drawnBy: 'random' | 'named', { at }: VerbContext) => ({
  panel,
  size,
  drawnBy,
  drawnAt: at.now.toISOString(),
})

/** Whom it may be drawn from: the register of this moment, judged until the review is due. */
async function requestFor({ id, size, specialities }: Planned, { at: { now } }: VerbContext) {
  const { reviewDays, workedForYears } = await readSettings(EXPERTS_SETTINGS)
  return {
    experts: await candidates(),
    parties: await partiesOf(id),
    specialities: specialities ?? [],
    size,
    on: shanghaiDay(now),
    until: shanghaiDay(new Date(now.getTime() + reviewDays * DAY_MS)),
    workedForYears,
  }
}

const candidates = (): Promise<(Candidate & Record<string, unknown>)[]> =>
  query(
    `select document_id as "documentId", name, credit_code as "creditCode", coalesce(relations, '[]') as relations, state,
        expert_actor is not null as "hasLogin", coalesce(specialities, '[]') as specialities,
        term_starts_on::text as "termStartsOn", term_ends_on::text as "termEndsOn"
     from experts`,
  )

const partiesOf = (panel: number): Promise<(Party & Record<string, unknown>)[]> =>
  query(
    `select y.credit_code as "creditCode", y.name, y.role, coalesce(y.people, '[]') as people
     from panel_parties y join panel_subjects s on s.id = y.panel_subject_id where s.panel_id = $1 order by y.id`,
    [panel],
  )
