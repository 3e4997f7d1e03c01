import { SYSTEM } from '../../../../shared/pure/actor'
import { act } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, following, type Verb, type VerbContext } from '../../../../shared/server/flows/flows'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import { callReserve } from './call-reserve'
import { assignmentFlow } from '../../domain/assignment-flow'
import { panelFlow } from '../../domain/panel-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

/** R11: after recusal, exclusion or replacement the subject goes to the next reserve. */
export const leavePanel =
  (action: 'recuse' | 'exclude' | 'replace'): Verb =>
  (documentIds, context) =>
    inTransaction(async () => {
      const result = await act(bindingOf(assignmentFlow), action, documentIds, context)
      const left = result.done.map(({ documentId }) => documentId)
      // The leaving expert may neither see nor assign the reserve.
      const called = await beyondWalls(() => callFor(left, { ...following(context), actor: SYSTEM }))
      return left.length > 0 ? { ...result, meta: { reservesCalled: called } } : result
    })

async function callFor(left: readonly string[], context: VerbContext): Promise<number> {
  const vacant = await query<{ panel: number; subject: number }>(
    `select a.panel_id as panel, a.panel_subject_id as subject from assignments a join panels p on p.id = a.panel_id
     where a.document_id = any($1::text[]) and ${sqlIn(panelFlow, 'sitting', 'p.state')}`,
    [left],
  )
  let called = 0
  for (const { panel, subject } of vacant) if (await callReserve(panel, subject, context)) called++
  return called
}
