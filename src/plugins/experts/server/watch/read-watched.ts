import { query } from '../../../../shared/server/database/database'
import { readSettings } from '../../../../shared/server/settings/settings'
import type { Rules } from '../../domain/conclude'
import { watchPanel, type Watch, type Watched } from '../../domain/quorum-watch'
import { conflictedAmong } from '../facts/assignment-facts'
import { EXPERTS_SETTINGS } from '../../domain/settings'
import { assignmentFlow } from '../../domain/assignment-flow'
import { panelFlow } from '../../domain/panel-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

/** An active panel and the progress of its subjects. */
export interface WatchedPanel {
  id: number
  documentId: string
  title: string
  round: number
  dueAt: Date
  startedAt: Date
  subjects: WatchedSubject[]
  /** Assignments whose expert acquired a conflict after they were made. */
  conflicted: string[]
}

export interface WatchedSubject {
  id: number
  title: string
  /** Assignments ever made for it; numbers the calls of reserves. */
  assigned: number
  watch: Watch
}

interface Row extends Record<string, unknown> {
  id: number
  documentId: string
  title: string
  size: number
  round: number
  dueAt: string
  startedAt: string | null
  subject: number
  subjectTitle: string
  assignments: Watched[]
  reserves: string[]
}

/** All active panels, or one, in one query. Each subject is watched separately, since one may fail alone. */
export async function watchedPanels(now: Date, panel?: string): Promise<WatchedPanel[]> {
  const { panelQuorum, reserveLeadHours: leadHours } = await readSettings(EXPERTS_SETTINGS)
  const quorum = panelQuorum as Rules['quorum']
  const panels = new Map<string, WatchedPanel>()
  for (const row of await rowsOf(panel)) {
    const { id, documentId, title, round, size, assignments, reserves } = row
    const dueAt = new Date(row.dueAt)
    const known = panels.get(documentId) ?? {
      ...{ id, documentId, title, round, dueAt },
      startedAt: new Date(row.startedAt ?? row.dueAt),
      subjects: [],
      conflicted: [],
    }
    const watch = watchPanel({ size, quorum, assignments, reserves, dueAt, leadHours, now })
    known.subjects.push({ id: row.subject, title: row.subjectTitle, assigned: assignments.length, watch })
    panels.set(documentId, known)
  }
  return withConflicts([...panels.values()], now)
}

/** One query for all. */
async function withConflicts(panels: WatchedPanel[], now: Date): Promise<WatchedPanel[]> {
  const rows = await query<{ id: string; panel: number }>(
    `select a.document_id as id, a.panel_id as panel from assignments a
     where a.panel_id = any($1::int[]) and ${sqlIn(assignmentFlow, 'live', 'a.state')}`,
    [panels.map(({ id }) => id)],
  )
  const conflicted = new Set(
    await conflictedAmong(
      rows.map(({ id }) => id),
      now,
    ),
  )
  return panels.map((panel) => ({
    ...panel,
    conflicted: rows.filter((row) => row.panel === panel.id && conflicted.has(row.id)).map(({ id }) => id),
  }))
}

// Remaining reserves: drawn for the panel, and not yet asked to review this subject.
const rowsOf = (panel?: string): Promise<Row[]> =>
  query<Row>(
    `select p.id, p.document_id as "documentId", p.title, p.size, p.round, p.due_at as "dueAt",
        p.started_at as "startedAt", s.id as subject, s.title as "subjectTitle",
        coalesce(jsonb_agg(jsonb_build_object('documentId', a.document_id, 'expert', e.document_id,
          'subject', s.document_id, 'state', a.state, 'steppedIn', a.stepped_in is true) order by a.id)
          filter (where a.id is not null), '[]') as assignments,
        coalesce((select jsonb_agg(r.id order by r.n) from panel_draws d,
            jsonb_array_elements_text(d.reserves) with ordinality as r (id, n)
          where d.id = (select max(id) from panel_draws where panel_id = p.id)
            and r.id <> all (coalesce(array_agg(e.document_id) filter (where ${sqlIn(assignmentFlow, 'asked', 'a.state')} or a.stepped_in), '{}'))),
          '[]') as reserves
     from panels p join panel_subjects s on s.panel_id = p.id
       left join assignments a on a.panel_subject_id = s.id left join experts e on e.id = a.expert_id
     where ${sqlIn(panelFlow, 'reviewing', 'p.state')} and ($1::text is null or p.document_id = $1)
     group by p.id, s.id order by p.id, s.ordinal`,
    [panel ?? null],
  )
