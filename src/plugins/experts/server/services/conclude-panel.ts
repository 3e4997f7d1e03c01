import { SYSTEM } from '../../../../shared/pure/actor'
import { act, actAll } from '../../../../shared/server/flows/act'
import { insertRows, inTransaction, query } from '../../../../shared/server/database/database'
import { publish } from '../../../../shared/server/flows/events'
import { bindingOf, following, type Verb, type VerbContext } from '../../../../shared/server/flows/flows'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import type { PanelRow } from '../../domain/panel-guards'
import { CONCLUSION, type PanelConcluded } from '../../contract'
import { proposals, type SubjectProposal } from '../facts/proposals'
import { readRules } from '../facts/rules'
import { panelFlow } from '../../domain/panel-flow'
import { assignmentFlow } from '../../domain/assignment-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

/** R13: the chair confirms; what the scores propose for each item becomes the round's conclusions. */
export const concludePanel: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const result = await act(bindingOf(panelFlow), 'conclude', documentIds, context)
    // The chair concludes for all, but may not see the others' assignments.
    for (const { before, after } of result.done)
      await beyondWalls(async () => {
        await writeConclusions(after)
        await lapse(after.documentId, context)
        await tell(after, before.state, context)
      })
    return result
  })

async function writeConclusions(panel: PanelRow): Promise<void> {
  const proposed = await proposals([panel.documentId], await readRules())
  await insertRows(
    CONCLUSION,
    proposed.map((proposal) => rowOf(panel, proposal)),
  )
}

function rowOf(panel: PanelRow, proposal: SubjectProposal): Record<string, unknown> {
  const { subjectNumber: panelSubject, itemKind, item, verdict, sheets, mean, spread, failed } = proposal
  const { round, expertActor, chairName, conclusionText: text, concludedAt } = panel
  const common = { round, expertActor, chairName, text, concludedAt }
  return { panel: panel.id, panelSubject, itemKind, item, verdict, sheets, mean, spread, failed, ...common }
}

async function lapse(panel: string, context: VerbContext): Promise<void> {
  const owing = await query<{ document_id: string }>(
    `select a.document_id from assignments a join panels p on p.id = a.panel_id
     where p.document_id = $1 and ${sqlIn(assignmentFlow, 'owing', 'a.state')}`,
    [panel],
  )
  const ids = owing.map(({ document_id }) => document_id)
  await actAll(bindingOf(assignmentFlow), 'lapse', ids, { ...following(context), actor: SYSTEM })
}

async function tell({ id, documentId, state }: PanelRow, from: string, { actor }: VerbContext): Promise<void> {
  const subjects = await query<{ uid: string; documentId: string }>(
    'select subject_uid as uid, subject_id as "documentId" from panel_subjects where panel_id = $1 order by ordinal',
    [id],
  )
  const moved: PanelConcluded = {
    ...{ documentId, from, to: state, cityCode: null, creditCode: null, actor: actor.id },
    subjects,
  }
  await publish('panel.concluded', [{ ...moved }])
}
