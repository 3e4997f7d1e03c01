import type { Actor } from '../../../../shared/pure/actor'
import { databaseNow } from '../../../../shared/server/clock'
import { query } from '../../../../shared/server/database'
import { conflictedAmong } from '../facts/assignment-facts'
import { allReads } from './subjects'

/**
 * R11: an expert reads the evidence of what is assigned to him, from his declaration on, unless an interest came on record.
 * Asked with the eyes of the system.
 */
export async function readsEvidence({ documentId }: { documentId: string }, { kind, id }: Actor): Promise<boolean> {
  if (kind !== 'expert') return false
  for (const [uid, { holding }] of allReads()) {
    const held = (await holding?.(documentId)) ?? []
    const assigned = held.length === 0 ? [] : await query<{ id: string }>(ASSIGNED, [id, uid, held])
    const own = assigned.map((row) => row.id)
    if (own.length > 0 && (await conflictedAmong(own, databaseNow())).length === 0) return true
  }
  return false
}

const ASSIGNED = `select a.document_id as id from assignments a join panel_subjects s on s.id = a.panel_subject_id
  where a.expert_actor = $1 and a.state in ('declared', 'scoring', 'submitted') and s.subject_uid = $2
    and s.subject_id = any($3::text[])`
