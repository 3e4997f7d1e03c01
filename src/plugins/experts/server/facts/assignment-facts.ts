import { shanghaiDay } from '../../../../shared/pure/calendar'
import type { Moment, Subject } from '../../../../shared/pure/workflow'
import { query } from '../../../../shared/server/database/database'
import { readSettings } from '../../../../shared/server/settings/settings'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import type { AssignmentFacts } from '../../domain/assignment-guards'
import { conflictsOf, type Party, type Relation } from '../../domain/conflict'
import type { Criterion } from '../../domain/score-sheet'
import { EXPERTS_SETTINGS } from '../../domain/settings'

interface Found extends Record<string, unknown> {
  id: string
  state: string
  dueAt: string | null
  criteria: Criterion[] | null
  snapshotHash: string
  blind: boolean
  expert: string
  name: string
  creditCode: string | null
  relations: Relation[] | null
  parties: Party[]
}

/** The panel's phase, the criteria, and the conflicts on record now. */
export async function assignmentFacts(
  subjects: readonly Subject[],
  { now }: Moment,
): Promise<Map<string, AssignmentFacts>> {
  // Parties are closed to experts: in a blind review they would reveal the applicant.
  const found = await beyondWalls(() => find(subjects.map(({ documentId }) => documentId)))
  const { workedForYears } = await readSettings(EXPERTS_SETTINGS)
  return new Map(
    found.map(({ id, state, dueAt, criteria, snapshotHash, blind, expert, name, creditCode, relations, parties }) => [
      id,
      {
        panelState: state,
        dueAt,
        criteria: criteria ?? [],
        snapshotHash,
        blind,
        conflicts: conflictsOf(
          { documentId: expert, name, creditCode, relations: relations ?? [] },
          parties,
          shanghaiDay(now),
          workedForYears,
        ),
      },
    ]),
  )
}

/** Assignments, of those given, whose expert has a conflict on record. */
export async function conflictedAmong(ids: readonly string[], now: Date): Promise<string[]> {
  const subjects = ids.map((documentId): Subject => ({ documentId, state: '', version: 0 }))
  const facts = await assignmentFacts(subjects, { now, arrivedAt: now })
  return [...facts].filter(([, { conflicts }]) => conflicts.length > 0).map(([id]) => id)
}

const find = (ids: readonly string[]): Promise<Found[]> =>
  query<Found>(
    `select a.document_id as id, p.state, p.due_at as "dueAt", s.criteria, s.snapshot_hash as "snapshotHash",
        p.review_mode = 'blind' as blind,
        e.document_id as expert, e.name, e.credit_code as "creditCode", e.relations,
        coalesce((select jsonb_agg(jsonb_build_object('creditCode', y.credit_code, 'name', y.name, 'role', y.role,
            'people', coalesce(y.people, '[]')) order by y.id)
          from panel_parties y where y.panel_subject_id = s.id), '[]') as parties
     from assignments a join panels p on p.id = a.panel_id join panel_subjects s on s.id = a.panel_subject_id
       join experts e on e.id = a.expert_id
     where a.document_id = any($1::text[])`,
    [ids],
  )
