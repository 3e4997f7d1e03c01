import type { Context } from 'koa'
import { databaseNow } from '../../../../shared/server/database/clock'
import { query, type Row } from '../../../../shared/server/database/database'
import { APPLICATION, APPLICATIONS, applicationFlow } from '../../../applications/contract'
import { ASSIGNMENTS, PANEL_SUBJECTS, assignmentFlow, panelFlow } from '../../../experts/contract'
import { BATCHES, DEMAND, DEMANDS, batchFlow, demandFlow } from '../../../filing/contract'
import type { BatchProgress, PanelProgress } from '../../domain/progress/batch-progress'
import { forTheProvince } from '../../../../shared/server/http/for-the-province'
import { objectionFlow } from '../../domain/objection/objection-flow'
import { sqlIn, sqlNotIn } from '../../../../shared/pure/state-sets'

/** Progress of all batches, in a fixed number of queries. */
export const batchProgressRoutes = [
  {
    method: 'GET',
    path: '/batch-progress',
    handler: batchProgress,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
]

type Of<T> = T & Row & { batch: number }

async function batchProgress(ctx: Context): Promise<void> {
  await forTheProvince(ctx)
  const batches = await query<BatchProgress & Row & { id: number }>(AT_WORK)
  const ids = batches.map(({ id }) => id)
  const counts = await query<Of<Counted>>(COUNTS, [ids])
  const ready = await query<Of<Ready>>(READY, [ids, APPLICATION, DEMAND])
  const panels = await query<Of<PanelProgress>>(PANELS, [ids, APPLICATION, DEMAND])
  const lists = await query<Of<BatchProgress['lists'][number]>>(LISTS_SQL, [ids])
  const data = batches.map(
    ({ id, ...batch }): BatchProgress => ({
      ...batch,
      ...countsOf(counts.filter((row) => row.batch === id)),
      ...readyIn(ready.find((row) => row.batch === id)),
      panels: panels.filter((row) => row.batch === id),
      lists: lists.filter((row) => row.batch === id),
    }),
  )
  ctx.body = { data, meta: { now: databaseNow().toISOString() } }
}

type Ready = Pick<BatchProgress, 'free' | 'toConfirm' | 'reviewed'>
const readyIn = ({ free, toConfirm, reviewed }: Ready = { free: 0, toConfirm: 0, reviewed: 0 }): Ready => ({
  free,
  toConfirm,
  reviewed,
})

interface Counted {
  state: string
  code: string | null
  count: number
}

function countsOf(rows: readonly Counted[]): Pick<BatchProgress, 'counts' | 'categories'> {
  const by = (code: string | null) =>
    Object.fromEntries(rows.filter((row) => row.code === code).map(({ state, count }) => [state, count]))
  const codes = [...new Set(rows.flatMap(({ code }) => code ?? []))].sort()
  return { counts: by(null), categories: codes.map((code) => ({ code, counts: by(code) })) }
}

const AT_WORK = `
  select b.id, b.document_id as "documentId", b.name, b.kind, b.state, b.filing_closes_at as "filingClosesAt",
    b.recommend_closes_at as "recommendClosesAt",
    (select count(*)::int from objections o where o.batch_id = b.id and ${sqlIn(objectionFlow, 'open', 'o.state')}) as objections
  from ${BATCHES} b where ${sqlIn(batchFlow, 'effective', 'b.state')}
  order by case b.state when 'open' then 0 when 'planned' then 1 else 2 end, b.year desc, b.ordinal desc, b.id desc limit 50`

const FILED = `
  select batch_id, document_id, 'application' as type, state, categories, null as conclusion
    from ${APPLICATIONS} applications where batch_id = any($1::int[]) and ${sqlIn(applicationFlow, 'filed')}
  union all select batch_id, document_id, 'demand', state, categories, review_conclusion
    from ${DEMANDS} demands where batch_id = any($1::int[]) and ${sqlIn(demandFlow, 'filed')}`

/** In total and per category; an application for two categories counts in both. */
const COUNTS = `
  with filed as (${FILED})
  select batch_id as batch, state, null as code, count(*)::int as count from filed group by 1, 2
  union all select batch_id, state, c.code, count(*)::int from filed
    cross join lateral jsonb_array_elements_text(categories) c(code) group by 1, 2, 3`

const READY = `
  with filed as (${FILED}), judged as (
    select f.batch_id, f.conclusion,
      exists (select 1 from ${PANEL_SUBJECTS} s
        where s.subject_uid = case f.type when 'demand' then $3 else $2 end and s.subject_id = f.document_id
          and ${sqlNotIn(panelFlow, 'over', 's.panel_state')}) as before_panel,
      exists (select 1 from ${PANEL_SUBJECTS} s
        where s.subject_uid = $3 and s.subject_id = f.document_id and ${sqlIn(panelFlow, 'concluded', 's.panel_state')}) as concluded
    from filed f where ${sqlIn(applicationFlow, 'reviewable', 'f.state')})
  select batch_id as batch,
    (count(*) filter (where not before_panel and conclusion is null and not concluded))::int as free,
    (count(*) filter (where conclusion is null and concluded))::int as "toConfirm",
    (count(*) filter (where conclusion is not null))::int as reviewed
  from judged group by 1`

const PANELS = `
  with convened as (
    select s.panel_id, f.batch_id, s.panel_document_id, s.panel_title, s.panel_state, s.due_at, count(*)::int as subjects
    from ${PANEL_SUBJECTS} s join (${FILED}) f on f.document_id = s.subject_id
        and s.subject_uid = case f.type when 'demand' then $3 else $2 end
    group by 1, 2, 3, 4, 5, 6),
  given as (
    select a.panel_id, a.expert_id, min(a.expert_name) as name,
      (count(*) filter (where ${sqlIn(assignmentFlow, 'owing', 'a.state')}))::int as owing,
      (count(*) filter (where a.state = 'submitted'))::int as submitted
    from ${ASSIGNMENTS} a where a.panel_id in (select panel_id from convened) group by 1, 2)
  select c.batch_id as batch, c.panel_document_id as "documentId", c.panel_title as title, c.panel_state as state,
    c.due_at as "dueAt", c.subjects,
    coalesce((select sum(g.submitted)::int from given g where g.panel_id = c.panel_id), 0) as submitted,
    coalesce((select jsonb_agg(jsonb_build_object('name', g.name, 'owing', g.owing) order by g.owing desc, g.name)
      from given g where g.panel_id = c.panel_id and g.owing > 0), '[]') as owers
  from convened c where ${sqlIn(panelFlow, 'effective', 'c.panel_state')} order by c.panel_state = 'settled', c.panel_id`

const LISTS_SQL = `
  select distinct on (l.batch_id, l.kind) l.batch_id as batch, l.document_id as "documentId", l.kind, l.state,
    l.list_version as "listVersion", l.objections_close_at as "objectionsCloseAt"
  from lists l where l.batch_id = any($1::int[]) and l.kind <> 'recommendation'
  order by l.batch_id, l.kind, l.list_version desc`
