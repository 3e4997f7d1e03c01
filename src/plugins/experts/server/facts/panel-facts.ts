import type { Subject } from '../../../../shared/pure/workflow'
import { query } from '../../../../shared/server/database/database'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import { quorumOf, type Rules } from '../../domain/conclude'
import type { Member, PanelFacts } from '../../domain/panel-guards'
import { proposals } from './proposals'
import { readRules } from './rules'
import { assignmentFlow } from '../../domain/assignment-flow'
import { sqlIn, sqlNotIn } from '../../../../shared/pure/state-sets'

interface SheetCounts extends Record<string, unknown> {
  panel: string
  subject: string
  title: string
  size: number
  submitted: number
  owing: number
}

/** Members of the panels and progress of their subjects: three queries for any number of panels. */
export async function panelFacts(subjects: readonly Subject[]): Promise<Map<string, PanelFacts>> {
  const ids = subjects.map(({ documentId }) => documentId)
  // The chair concludes on all scores, including those not shown to him yet.
  const rules = await readRules()
  const [members, sheetCounts, proposed] = await beyondWalls(async () => [
    await membersOf(ids),
    await sheetCountsOf(ids),
    await proposals(ids, rules),
  ])
  const apart = new Set(proposed.filter(({ needsDiscussion }) => needsDiscussion).map(({ subject }) => subject))
  return new Map(
    ids.map((id) => [
      id,
      {
        members: members.filter(({ panel }) => panel === id),
        subjects: sheetCounts.filter(({ panel }) => panel === id).map((counts) => progressOf(counts, apart, rules)),
      },
    ]),
  )
}

const progressOf = (
  { subject, title, size, submitted, owing }: SheetCounts,
  apart: ReadonlySet<string>,
  rules: Rules,
): PanelFacts['subjects'][number] => ({
  title,
  needed: quorumOf(size, rules.quorum),
  submitted,
  owing,
  needsDiscussion: apart.has(subject),
})

const membersOf = (ids: readonly string[]): Promise<(Member & { panel: string } & Record<string, unknown>)[]> =>
  query(
    `select p.document_id as panel, e.document_id as expert, e.name, e.expert_actor as "actorId",
        bool_or(${sqlIn(assignmentFlow, 'begun', 'a.state')}) as begun
     from assignments a join panels p on p.id = a.panel_id join experts e on e.id = a.expert_id
     where p.document_id = any($1::text[]) and ${sqlNotIn(assignmentFlow, 'gone', 'a.state')}
     group by 1, 2, 3, 4 order by 2`,
    [ids],
  )

const sheetCountsOf = (ids: readonly string[]): Promise<SheetCounts[]> =>
  query<SheetCounts>(
    `select p.document_id as panel, s.document_id as subject, s.title, p.size,
        (count(*) filter (where a.state = 'submitted'))::int as submitted,
        (count(*) filter (where ${sqlIn(assignmentFlow, 'owing', 'a.state')}))::int as owing
     from panels p join panel_subjects s on s.panel_id = p.id left join assignments a on a.panel_subject_id = s.id
     where p.document_id = any($1::text[]) group by 1, 2, 3, 4, s.ordinal order by s.ordinal`,
    [ids],
  )
