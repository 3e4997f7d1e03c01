import { SYSTEM } from '../../../../shared/pure/actor'
import { Refused } from '../../../../shared/pure/refusal'
import { act, actAll } from '../../../../shared/server/act'
import { insertRows, inTransaction, query } from '../../../../shared/server/database'
import { flowOf, following, type FlowBinding, type Verb, type VerbContext } from '../../../../shared/server/flows'
import { beyondWalls } from '../../../../shared/server/walls'
import { assertQuorum, proposeConclusions, type Proposal } from '../../domain/conclude'
import type { Panel } from '../../domain/panel-guards'
import { ASSIGNMENT, CONCLUSION, PANEL } from '../../contract'
import { readRules } from '../facts/rules'
import { submittedSheets } from '../facts/submitted-sheets'

interface Concluded extends Panel {
  id: number
  chairName: string
  conclusionText: string
  concludedAt: string
}

/** R13: the chair confirms; what the scores say of every item is written down as the conclusions of this round. */
export const concludePanel: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const result = await act(flowOf(PANEL) as FlowBinding, 'conclude', documentIds, context)
    // The chair concludes for all, and does not see the assignments of the others.
    for (const { after } of result.done)
      await beyondWalls(async () => {
        await writeConclusions(after as Concluded)
        await lapse(after.documentId, context)
      })
    return result
  })

async function writeConclusions(panel: Concluded): Promise<void> {
  const rules = await readRules()
  const sheets = await submittedSheets([panel.documentId])
  const subjects = await query<{ id: number; document_id: string; title: string }>(
    'select id, document_id, title from panel_subjects where panel_id = $1 order by ordinal',
    [panel.id],
  )
  const rows = subjects.flatMap(({ id, document_id, title }) => {
    const own = sheets.filter(({ subject }) => subject === document_id)
    const quorate = assertQuorum(panel.size, own.length, rules, title)
    if (quorate !== true) throw new Refused(quorate)
    return proposeConclusions(own, rules).map((proposal) => rowOf(panel, id, proposal))
  })
  await insertRows(CONCLUSION, rows)
}

function rowOf(panel: Concluded, panelSubject: number, proposal: Proposal): Record<string, unknown> {
  const { itemKind, item, verdict, sheets, mean, spread, failed } = proposal
  const { round, expertActor, chairName, conclusionText: text, concludedAt } = panel
  const said = { round, expertActor, chairName, text, concludedAt }
  return { panel: panel.id, panelSubject, itemKind, item, verdict, sheets, mean, spread, failed, ...said }
}

async function lapse(panel: string, context: VerbContext): Promise<void> {
  const owing = await query<{ document_id: string }>(
    `select a.document_id from assignments a join panels p on p.id = a.panel_id
     where p.document_id = $1 and a.state in ('invited', 'declared', 'scoring')`,
    [panel],
  )
  const ids = owing.map(({ document_id }) => document_id)
  await actAll(flowOf(ASSIGNMENT) as FlowBinding, 'lapse', ids, { ...following(context), actor: SYSTEM })
}
