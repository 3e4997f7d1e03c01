import type { Context } from 'koa'
import { query } from '../../../../shared/server/database/database'
import type { PanelLine } from '../../domain/panel-views'
import { forTheProvince } from './for-the-province'
import { assignmentFlow } from '../../domain/assignment-flow'
import { panelFlow } from '../../domain/panel-flow'
import { sqlIn, sqlNotIn } from '../../../../shared/pure/state-sets'

/** For the province: all panels with phase and who owes, active ones first. */
export async function panelsOverview(ctx: Context): Promise<void> {
  await forTheProvince(ctx)
  ctx.body = { data: await query<PanelLine>(PANELS), meta: {} }
}

const PANELS = `
  with given as (
    select a.panel_id, a.expert_id, min(a.expert_name) as name,
      (count(*) filter (where ${sqlIn(assignmentFlow, 'owing', 'a.state')}))::int as owing,
      (count(*) filter (where a.state = 'submitted'))::int as submitted,
      bool_or(${sqlNotIn(assignmentFlow, 'gone', 'a.state')}) as sits
    from assignments a group by 1, 2)
  select p.document_id as "documentId", p.title, p.kind, p.state, p.size, p.chair_name as "chairName", p.due_at as "dueAt",
    (select count(*)::int from panel_subjects s where s.panel_id = p.id) as subjects,
    (select count(*)::int from given g where g.panel_id = p.id and g.sits) as members,
    coalesce((select sum(g.submitted)::int from given g where g.panel_id = p.id), 0) as submitted,
    coalesce((select jsonb_agg(jsonb_build_object('name', g.name, 'owing', g.owing) order by g.owing desc, g.name)
      from given g where g.panel_id = p.id and g.owing > 0), '[]') as owers
  from panels p order by ${sqlIn(panelFlow, 'over', 'p.state')}, p.id desc limit 500`
