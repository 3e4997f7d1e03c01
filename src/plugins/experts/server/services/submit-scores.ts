import { act } from '../../../../shared/server/flows/act'
import { insertRows, inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../../shared/server/flows/flows'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import type { Assignment } from '../../domain/assignment-guards'
import { marksOf, type Criterion, type Sheet } from '../../domain/score-sheet'
import { SCORE } from '../../contract'
import { assignmentFlow } from '../../domain/assignment-flow'

interface Asked extends Record<string, unknown> {
  assignment: number
  panelSubject: number
  criteria: Criterion[]
  snapshotHash: string
  round: number
}

/** R12: submits or revises a sheet, and writes its scores as an unchangeable edition. */
export const submitScores =
  (action: 'submit' | 'revise'): Verb =>
  (documentIds, context) =>
    inTransaction(async () => {
      const result = await act(bindingOf(assignmentFlow), action, documentIds, context)
      for (const { after } of result.done) await writeScores(after as Assignment)
      return result
    })

async function writeScores({ documentId, draft, edition, expertActor }: Assignment): Promise<void> {
  const [asked] = await beyondWalls(() => ask(documentId))
  if (!asked) throw new Error(`assignment ${documentId} has no subject`)
  const { assignment, panelSubject, criteria, snapshotHash, round } = asked
  const row = { assignment, panelSubject, expertActor, round, edition, snapshotHash }
  await insertRows(
    SCORE,
    marksOf(criteria, draft as Sheet).map((mark) => ({ ...row, ...mark })),
  )
}

const ask = (documentId: string): Promise<Asked[]> =>
  query<Asked>(
    `select a.id as assignment, s.id as "panelSubject", s.criteria, s.snapshot_hash as "snapshotHash", p.round
     from assignments a join panel_subjects s on s.id = a.panel_subject_id join panels p on p.id = a.panel_id
     where a.document_id = $1`,
    [documentId],
  )
