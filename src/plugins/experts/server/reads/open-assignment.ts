import type { Context } from 'koa'
import { must, Refused } from '../../../../shared/pure/refusal'
import { findSubject, refuse as refuseAct } from '../../../../shared/server/flows/act'
import { query } from '../../../../shared/server/database/database'
import { bindingOf } from '../../../../shared/server/flows/flows'
import { momentOf } from '../../../../shared/server/http/requests'
import { asSystem } from '../../../../shared/server/walls/scope'
import { assignmentFlow } from '../../domain/assignment-flow'
import type { Assignment, AssignmentFacts } from '../../domain/assignment-guards'
import { assertNoConflict } from '../../domain/conflict'
import { inReadingOrder } from '../../domain/reading-order'
import { refuse as refuseSheet, type Criterion } from '../../domain/score-sheet'
import { type PaperSection } from '../../contract'
import { assignmentFacts } from '../facts/assignment-facts'
import { readsOf } from '../services/subjects'
import { expertOf } from './my-assignments'
import { refuse } from './refusals'
import { paramsOf } from '../../../../shared/server/http/request-parts'
import { isIn } from '../../../../shared/pure/state-sets'

interface Opened extends Record<string, unknown> {
  title: string
  subjectUid: string
  subjectId: string
  snapshotHash: string
  criteria: Criterion[]
  blind: boolean
}

type Task = Assignment & { subjectTitle: string; submittedAt: string | null }

/**
 * R11, R12: for an expert who has declared: the papers as put before the panel, his own sheet and, after the individual
 * phase, the others' scores.
 */
export async function openAssignment(ctx: Context): Promise<void> {
  const { id } = await expertOf(ctx)
  const { documentId } = paramsOf(ctx, 'documentId')
  const task = (await findSubject(bindingOf(assignmentFlow), documentId)) as Task | undefined
  if (!task || task.expertActor !== id) throw new Refused(refuseAct('not-found', { documentId }))
  assertOpen(task)
  const facts = (await assignmentFacts([task], momentOf(ctx))).get(documentId) as AssignmentFacts
  // The register may have changed since the declaration.
  must(assertNoConflict({ name: task.expertName }, facts.conflicts, facts.blind))
  const subject = await subjectOf(documentId)
  if (!subject) throw new Refused(refuseAct('not-found', { documentId }))
  const { title, snapshotHash, criteria, blind } = subject
  const { state, version, draft, edition, submittedAt } = task
  const sections = await sectionsOf(subject)
  ctx.body = {
    data: {
      ...{ documentId, state, stateLabel: assignmentFlow.states[state as keyof typeof assignmentFlow.states].label },
      ...{ version, draft, edition, submittedAt, dueAt: facts.dueAt, panelState: facts.panelState, blind },
      subject: { title, snapshotHash, criteria: inReadingOrder(criteria, sections) },
      sections,
      scores: await scoresSeen(documentId),
    },
    meta: {},
  }
}

function assertOpen({ state, subjectTitle }: Task): void {
  if (state === 'invited') throw new Refused(refuse('declare-first', { title: subjectTitle }))
  if (!isIn(assignmentFlow, 'reading', state)) {
    const { label } = assignmentFlow.states[state as keyof typeof assignmentFlow.states]
    throw new Refused(refuse('assignment-over', { state, stateLabel: label.zh }))
  }
}

const subjectOf = async (assignment: string): Promise<Opened | undefined> =>
  (
    await query<Opened>(
      `select s.title, s.subject_uid as "subjectUid", s.subject_id as "subjectId", s.snapshot_hash as "snapshotHash",
          coalesce(s.criteria, '[]') as criteria, p.review_mode = 'blind' as blind
       from assignments a join panel_subjects s on s.id = a.panel_subject_id join panels p on p.id = a.panel_id
       where a.document_id = $1`,
      [assignment],
    )
  )[0]

async function sectionsOf({
  title,
  subjectUid,
  subjectId,
  snapshotHash,
  blind,
}: Opened): Promise<readonly PaperSection[]> {
  const reads = readsOf(subjectUid)
  if (!reads) return []
  // The subject's owner answers; the expert has no access to its table.
  const papers = await asSystem(() => reads.read(subjectId, blind))
  if (!papers) throw new Refused(refuse('papers-missing', { title }))
  // Scores refer to the snapshot that was put before the panel.
  if (papers.snapshotHash !== snapshotHash) throw new Refused(refuseSheet('other-snapshot'))
  return papers.sections
}

/** As the policies show them: his own, and from the discussion on the others'. */
const scoresSeen = (assignment: string) =>
  query(
    `select c.criterion, c.points, c.reason, c.round, c.edition, c.assignment_id = a.id as own
     from assignments a join scores c on c.panel_subject_id = a.panel_subject_id
     where a.document_id = $1 order by c.criterion, own desc, c.assignment_id, c.edition`,
    [assignment],
  )
