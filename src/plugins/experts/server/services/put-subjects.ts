import { Refused } from '../../../../shared/pure/refusal'
import { act } from '../../../../shared/server/flows/act'
import { execute, insertRows, inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../../shared/server/flows/flows'
import { readSettings } from '../../../../shared/server/settings/settings'
import type { Subject } from '../../../../shared/pure/workflow'
import { shownTo } from '../../domain/alias'
import { refuse, type Panel } from '../../domain/panel-guards'
import { EXPERTS_SETTINGS } from '../../domain/settings'
import type { PanelKind, ReviewMode } from '../../domain/words'
import { PANEL_PARTY, PANEL_SUBJECT, type Reviewable } from '../../contract'
import { describeSubjects, typeOf } from './subjects'
import { panelFlow } from '../../domain/panel-flow'
import { sqlNotIn } from '../../../../shared/pure/state-sets'

interface Planned extends Panel {
  id: number
  kind: PanelKind
  reviewMode: ReviewMode
}

/**
 * R10, R31: adds subjects, and the parties by which conflicts are judged, to a planned panel, pinned to the snapshot.
 */
export const addSubjects: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const { panelSize, reviewMode } = await readSettings(EXPERTS_SETTINGS)
    const chosen = (subject: Subject) => {
      const panel = subject as Partial<Planned>
      return { size: panel.size ?? Number(panelSize), reviewMode: panel.reviewMode ?? reviewMode }
    }
    const result = await act(bindingOf(panelFlow), 'add-subjects', documentIds, { ...context, extra: chosen })
    for (const { after } of result.done) await put(after as Planned, context.input.subjects as string[])
    return result
  })

/** Takes subjects back while the panel is planned; their assignments stay in the history. */
export const removeSubjects: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const result = await act(bindingOf(panelFlow), 'remove-subjects', documentIds, context)
    for (const { after } of result.done) await takeBack(after as Planned, context.input.subjects as string[])
    return result
  })

async function put(panel: Planned, ids: string[]): Promise<void> {
  const uid = typeOf(panel.kind)
  const described = new Map((await describeSubjects(uid, ids)).map((subject) => [subject.documentId, subject]))
  const unknown = ids.filter((id) => !described.has(id))
  if (unknown.length > 0) throw new Refused(refuse('subject-unknown', { subjects: unknown }))
  await assertNowhereElse(uid, ids)
  const [last] = await query<{ n: number }>(
    'select coalesce(max(ordinal), 0)::int as n from panel_subjects where panel_id = $1',
    [panel.id],
  )
  const reviewables = ids.map((id) => described.get(id) as Reviewable)
  const rows = reviewables.map((reviewable, at) => {
    const { documentId, snapshotHash } = reviewable
    const ordinal = (last?.n ?? 0) + at + 1
    const shown = shownTo(panel.reviewMode, reviewable, ordinal)
    return { panel: panel.id, ordinal, ...shown, subjectUid: uid, subjectId: documentId, snapshotHash }
  })
  const stored = await insertRows<{ id: number }>(PANEL_SUBJECT, rows)
  await insertRows(
    PANEL_PARTY,
    reviewables.flatMap(({ parties }, at) =>
      parties.map((party) => ({ ...party, people: party.people ?? [], panelSubject: stored[at]?.id })),
    ),
  )
}

/** A subject is before one panel at a time, or there could be two conclusions in force. */
async function assertNowhereElse(uid: string, ids: readonly string[]): Promise<void> {
  // Two panels planned concurrently must not both find the subject free.
  await execute(`select pg_advisory_xact_lock(hashtext('experts.put-subjects'))`)
  const [elsewhere] = await query<{ title: string; panel: string }>(
    `select s.title, p.title as panel from panel_subjects s join panels p on p.id = s.panel_id
     where s.subject_uid = $1 and s.subject_id = any($2::text[]) and ${sqlNotIn(panelFlow, 'over', 'p.state')} limit 1`,
    [uid, ids],
  )
  if (elsewhere) throw new Refused(refuse('subject-elsewhere', elsewhere))
}

async function takeBack({ id }: Planned, ids: readonly string[]): Promise<void> {
  const rows = await query<{ id: number; subject: string; title: string; assigned: boolean }>(
    `select s.id, s.subject_id as subject, s.title,
        exists (select 1 from assignments a where a.panel_subject_id = s.id) as assigned
     from panel_subjects s where s.panel_id = $1 and s.subject_id = any($2::text[])`,
    [id, ids],
  )
  const unknown = ids.filter((one) => !rows.some(({ subject }) => subject === one))
  if (unknown.length > 0) throw new Refused(refuse('subject-unknown', { subjects: unknown }))
  const assigned = rows.find((row) => row.assigned)
  if (assigned) throw new Refused(refuse('subject-drawn-for', { title: assigned.title }))
  const numbers = rows.map((row) => row.id)
  await execute('delete from panel_parties where panel_subject_id = any($1::int[])', [numbers])
  await execute('delete from panel_subjects where id = any($1::int[])', [numbers])
}
