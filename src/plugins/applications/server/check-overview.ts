import type { Context } from 'koa'
import { refuse as refuseQuery } from '../../../shared/pure/read-query'
import { Refused } from '../../../shared/pure/refusal'
import { query, type Row } from '../../../shared/server/database/database'
import { APPLICATION } from '../contract'
import { applicationFlow } from '../domain/application-flow'
import type { CheckBatch, CheckLine, CheckOverview } from '../domain/check-overview'
import { assertReads, forStaff } from '../../../shared/server/http/panel-reads'
import { BATCHES, batchFlow } from '../../filing/contract'
import { PROVIDERS } from '../../organisations/contract'
import { sqlIn, statesIn } from '../../../shared/pure/state-sets'

export const checkOverviewRoutes = [{ method: 'GET', path: '/formal-check', handler: checkOverview, config: forStaff }]

const PAGE = 50
const ALLOWED = ['batch', 'state', 'page']
const STATES: readonly string[] = statesIn(applicationFlow, 'filed')

/** Applications awaiting the check in a batch, oldest first; by default in the open batch. */
async function checkOverview(ctx: Context): Promise<void> {
  await assertReads(ctx, APPLICATION)
  const asked = askedOf(ctx)
  const batches = await batchesForProviders()
  const batch = asked.batch ?? batches[0]?.documentId ?? null
  const rows = await linesOf(batch, asked.state, asked.page)
  const list = { batches, batch, state: asked.state, applications: rows.slice(0, PAGE), more: rows.length > PAGE }
  ctx.body = { data: list satisfies CheckOverview, meta: {} }
}

function askedOf(ctx: Context): { batch?: string; state: string; page: number } {
  const { batch, state = 'submitted', page = '1', ...unknown } = ctx.query as Record<string, unknown>
  for (const [parameter, value] of Object.entries(unknown)) no(parameter, value, ALLOWED)
  if (!STATES.includes(state as string)) no('state', state, STATES)
  if (!/^[1-9]\d{0,3}$/.test(String(page))) no('page', page, '1 – 9999')
  if (batch !== undefined && !/^[a-z0-9]{1,40}$/.test(String(batch))) no('batch', batch, 'documentId')
  return { batch: batch as string | undefined, state: state as string, page: Number(page) }
}

function no(parameter: string, value: unknown, allowed: unknown): never {
  throw new Refused(refuseQuery('query-not-allowed', { parameter, value, allowed }))
}

/** Open batches first, then the newest. */
const batchesForProviders = (): Promise<(CheckBatch & Row)[]> =>
  query<CheckBatch & Row>(
    `select b.document_id as "documentId", b.name, coalesce(jsonb_object_agg(c.state, c.count) filter (where c.state is not null), '{}') as counts
     from ${BATCHES} b left join (
       select batch_id, state, count(*)::int as count from applications where ${sqlIn(applicationFlow, 'filed')} group by 1, 2
     ) c on c.batch_id = b.id
     where b.kind = 'provider' and ${sqlIn(batchFlow, 'begun', 'b.state')}
     group by b.id, b.document_id, b.name, b.state, b.year, b.ordinal order by b.state = 'open' desc, b.year desc, b.ordinal desc`,
  )

const linesOf = (batch: string | null, state: string, page: number): Promise<(CheckLine & Row)[]> =>
  query<CheckLine & Row>(
    `select a.document_id as "documentId", a.provider_name as "providerName", a.city_code as "cityCode",
        coalesce(s.content -> 'categories', a.categories, '[]') as categories, a.state, a.submitted_at as "submittedAt",
        a.receipt_number as "receiptNumber", a.return_answer_by as "returnAnswerBy",
        p.verified_at is not null as verified, coalesce(s.edition, 0) as editions, f.*
     from applications a join ${BATCHES} b on b.id = a.batch_id left join ${PROVIDERS} p on p.id = a.provider_id
       left join lateral (
         select edition, content::jsonb as content from application_snapshots
         where application_id = a.id order by edition desc limit 1
       ) s on true
       cross join lateral (
         select count(*) filter (where v = 'met')::int as met, count(*) filter (where v = 'not-met')::int as "notMet",
           count(*) filter (where v = 'people')::int as people
         from jsonb_path_query(s.content, '$.findings[*].verdict') as found, lateral (select found #>> '{}') as t(v)
       ) f
     where b.document_id = $1 and a.state = $2
     order by a.submitted_at, a.id limit ${PAGE + 1} offset $3`,
    [batch, state, (page - 1) * PAGE],
  )
