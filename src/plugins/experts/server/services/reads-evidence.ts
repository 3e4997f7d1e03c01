import type { Actor } from '../../../../shared/pure/actor'
import { query } from '../../../../shared/server/database'
import { allReads } from './subjects'

/** R11: an expert reads the evidence of what is assigned to him, from his declaration on. Asked with the eyes of the system. */
export async function readsEvidence({ documentId }: { documentId: string }, { kind, id }: Actor): Promise<boolean> {
  if (kind !== 'expert') return false
  for (const [uid, { holding }] of allReads()) {
    const held = (await holding?.(documentId)) ?? []
    const [row] = held.length === 0 ? [] : await query(ASSIGNED, [id, uid, held])
    if (row) return true
  }
  return false
}

const ASSIGNED = `select 1 from assignments a join panel_subjects s on s.id = a.panel_subject_id
  where a.expert_actor = $1 and a.state in ('declared', 'scoring', 'submitted') and s.subject_uid = $2
    and s.subject_id = any($3::text[]) limit 1`
