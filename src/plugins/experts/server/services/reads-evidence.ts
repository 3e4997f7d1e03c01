import type { Actor } from '../../../../shared/pure/actor'
import { databaseNow } from '../../../../shared/server/database/clock'
import { query } from '../../../../shared/server/database/database'
import { conflictedAmong } from '../facts/assignment-facts'
import { allReads } from './subjects'
import { assignmentFlow } from '../../domain/assignment-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

/**
 * R11: an expert reads the evidence of his assignments from the declaration on, unless an interest is on record. R32:
 * in a blind review without the names in its row. Called as system.
 */
export async function readsEvidence(
  { documentId }: { documentId: string },
  { kind, id }: Actor,
): Promise<boolean | { called: string }> {
  if (kind !== 'expert') return false
  for (const [uid, reads] of allReads()) {
    const held = (await reads.holding?.(documentId)) ?? []
    const assigned = held.length === 0 ? [] : await query<Assigned>(ASSIGNED, [id, uid, held])
    if (assigned.length === 0) continue
    const conflicted = await conflictedAmong(
      assigned.map((row) => row.id),
      databaseNow(),
    )
    if (conflicted.length > 0) continue
    const blind = assigned.find((row) => row.blind)
    if (!blind) return true
    return { called: (await reads.blindFileName?.(blind.subject, documentId)) ?? '' }
  }
  return false
}

interface Assigned extends Record<string, unknown> {
  id: string
  subject: string
  blind: boolean
}

const ASSIGNED = `select a.document_id as id, s.subject_id as subject, p.review_mode = 'blind' as blind
  from assignments a join panel_subjects s on s.id = a.panel_subject_id join panels p on p.id = a.panel_id
  where a.expert_actor = $1 and ${sqlIn(assignmentFlow, 'reading', 'a.state')} and s.subject_uid = $2
    and s.subject_id = any($3::text[])`
