import type { Context } from 'koa'
import { Refused } from '../../../../shared/pure/refusal'
import { findSubject, refuse as refuseAct } from '../../../../shared/server/flows/act'
import { query } from '../../../../shared/server/database/database'
import { bindingOf } from '../../../../shared/server/flows/flows'
import { quorumOf } from '../../domain/conclude'
import type { Panel } from '../../domain/panel-guards'
import { proposals } from '../facts/proposals'
import { readRules } from '../facts/rules'
import { forTheProvince } from './for-the-province'
import { paramsOf } from '../../../../shared/server/http/request-parts'
import { panelFlow } from '../../domain/panel-flow'
import { assignmentFlow } from '../../domain/assignment-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

interface SheetCounts extends Record<string, unknown> {
  subject: string
  title: string
  submitted: number
  owing: number
}

/** For the province: who owes, how far each subject is from its quorum, and the spread of its scores. */
export async function panelProgress(ctx: Context): Promise<void> {
  await forTheProvince(ctx)
  const { documentId } = paramsOf(ctx, 'documentId')
  const panel = (await findSubject(bindingOf(panelFlow), documentId)) as (Panel & Record<string, unknown>) | undefined
  if (!panel) throw new Refused(refuseAct('not-found', { documentId }))
  const rules = await readRules()
  const needed = quorumOf(panel.size, rules.quorum)
  const items = await proposals([documentId], rules)
  const { title, state, size, round, dueAt, chairName, stuckReason } = panel
  ctx.body = {
    data: {
      ...{ documentId, title, state, size, round, dueAt, chairName, stuckReason, needed },
      experts: await expertsOf(documentId),
      subjects: (await sheetCountsOf(documentId)).map((counts) => ({
        ...counts,
        quorate: counts.submitted >= needed,
        items: items
          .filter(({ subject }) => subject === counts.subject)
          .map(({ itemKind, item, sheets, mean, spread, failed, needsDiscussion, verdict }) => ({
            ...{ itemKind, item, sheets, mean, spread, failed, needsDiscussion, verdict },
          })),
      })),
    },
    meta: {},
  }
}

const expertsOf = (panel: string) =>
  query(
    `select e.document_id as expert, a.expert_name as name, bool_or(a.stepped_in is true) as "steppedIn",
        (count(*) filter (where ${sqlIn(assignmentFlow, 'owing', 'a.state')}))::int as owing,
        (count(*) filter (where a.state = 'submitted'))::int as submitted,
        (count(*) filter (where ${sqlIn(assignmentFlow, 'left', 'a.state')}))::int as "left",
        jsonb_agg(jsonb_build_object('documentId', a.document_id, 'title', a.subject_title, 'state', a.state) order by a.id)
          as assignments
     from assignments a join panels p on p.id = a.panel_id join experts e on e.id = a.expert_id
     where p.document_id = $1 group by 1, 2 order by owing desc, 2, 1`,
    [panel],
  )

const sheetCountsOf = (panel: string): Promise<SheetCounts[]> =>
  query<SheetCounts>(
    `select s.document_id as subject, s.subject_id as "subjectId", s.ordinal, s.title,
        (count(*) filter (where a.state = 'submitted'))::int as submitted,
        (count(*) filter (where ${sqlIn(assignmentFlow, 'owing', 'a.state')}))::int as owing
     from panel_subjects s join panels p on p.id = s.panel_id left join assignments a on a.panel_subject_id = s.id
     where p.document_id = $1 group by s.id order by s.ordinal`,
    [panel],
  )
