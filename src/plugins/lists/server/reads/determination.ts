import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { Refused } from '../../../../shared/pure/refusal'
import { findSubject, refuse } from '../../../../shared/server/flows/act'
import { query, type Row } from '../../../../shared/server/database/database'
import { bindingOf } from '../../../../shared/server/flows/flows'
import { readSettings } from '../../../../shared/server/settings/settings'
import { conclusionsOf, type ConcludedSubject } from '../../../experts/contract'
import { APPLICATION, APPLICATIONS, applicationFlow } from '../../../applications/contract'
import { batchFlow, DEMANDS, demandFlow } from '../../../filing/contract'
import { APPLICATION_SETTINGS } from '../../../applications/contract'
import type { Addable, Determination, LiveList, CommitteeConclusion, ToDetermine } from '../../domain/determination'
import type { Entry, OfferEntry } from '../../domain/entries'
import type { AppliedFor } from '../../domain/lines'
import { FILING_SETTINGS } from '../../../filing/contract'
import { conclusionsOn, latestSnapshots } from '../../../applications/contract-server'
import { entriesOf } from '../services/list-entries'
import { forTheProvince } from '../../../../shared/server/http/for-the-province'
import { paramsOf } from '../../../../shared/server/http/request-parts'
import { ENTERPRISES, PROVIDERS } from '../../../organisations/contract'
import { sqlIn } from '../../../../shared/pure/state-sets'
import { listFlow } from '../../domain/list-flow'

declare const strapi: Core.Strapi

export const determinationRoutes = [
  {
    method: 'GET',
    path: '/batches/:documentId/determination',
    handler: determination,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
]

/** R14, R15, R33: data of the determination page. */
async function determination(ctx: Context): Promise<void> {
  await forTheProvince(ctx)
  const { documentId } = paramsOf(ctx, 'documentId')
  const batch = await findSubject(bindingOf(batchFlow), documentId)
  if (!batch) throw new Refused(refuse('not-found', { documentId }))
  const { id, name, kind, state } = batch
  const { decidedPerCategory } = await readSettings(APPLICATION_SETTINGS)
  const lists = await newestLists(id)
  const entries = (of: string) => (lists.find((list) => list.kind === of)?.entries ?? []) as OfferEntry[]
  const data: Determination = {
    batch: { documentId, name, kind, state },
    decidedPerCategory,
    applications: await concludedIn(id),
    waiting: await query<Determination['waiting'][number] & Row>(WAITING[kind], [id]),
    before: { providers: entries('providers'), solutions: entries('solutions'), products: entries('products') },
    pilot: {
      entries: kind === 'pilot' ? await entriesOf(PASSED, [id]) : [],
      before: entries('pilot').map(({ creditCode }) => creditCode),
    },
    addable: kind === 'pilot' ? await addableIn(id) : null,
    lists: lists.map(present),
  }
  ctx.body = { data, meta: {} }
}

/** R34: empty unless the setting allows adding demands without a recommendation. */
async function addableIn(batch: number): Promise<Addable[] | null> {
  const { listUnrecommended } = await readSettings(FILING_SETTINGS)
  if (!listUnrecommended) return null
  return query<Addable & Row>(
    `select d.document_id as "documentId", d.title, coalesce(e.name, d.enterprise_name, d.credit_code) as enterprise,
        c.name as "cityName"
     from ${DEMANDS} d left join ${ENTERPRISES} e on e.id = d.enterprise_id left join cities c on c.code = d.city_code
     where d.batch_id = $1 and ${sqlIn(demandFlow, 'addable', 'd.state')} order by c.sort, d.id`,
    [batch],
  )
}

const present = ({ documentId, title, kind, state, listVersion, entryCount }: LiveList): LiveList => ({
  ...{ documentId, title, kind, state, listVersion, entryCount },
})

const PASSED = `d.batch_id = $1 and (${sqlIn(demandFlow, 'favourable', 'd.state')} or d.state = 'in-review' and d.review_conclusion = 'passed')`

const WAITING = {
  provider: `select state, count(*)::int as count from ${APPLICATIONS} applications
    where batch_id = $1 and ${sqlIn(applicationFlow, 'unconcluded')} group by 1 order by 1`,
  pilot: `select state, count(*)::int as count from ${DEMANDS} demands where batch_id = $1
    and (state = 'recommended' or state = 'in-review' and review_conclusion is null) group by 1 order by 1 desc`,
}

/** The newest edition of each public list, which includes the lines of the edition in force. */
const newestLists = (batch: number): Promise<(LiveList & { entries: Entry[] } & Row)[]> =>
  query(
    `select * from (
       select distinct on (kind) kind, document_id as "documentId", title, state, list_version as "listVersion",
         entry_count as "entryCount", coalesce(entries, '[]') as entries
       from lists where batch_id = $1 and kind <> 'recommendation' and ${sqlIn(listFlow, 'live')}
       order by kind, list_version desc) newest
     order by array_position(array['pilot', 'providers', 'solutions', 'products'], kind::text)`,
    [batch],
  )

async function concludedIn(batch: number): Promise<ToDetermine[]> {
  const rows = await query<Omit<AppliedFor, 'submitted'> & Row>(
    `select a.document_id as application, a.credit_code as "creditCode", p.name as "providerName",
        p.city_code as "cityCode", c.name as "cityName"
     from ${APPLICATIONS} a join ${PROVIDERS} p on p.credit_code = a.credit_code join cities c on c.code = p.city_code
     where a.batch_id = $1 and a.state = 'concluded' order by a.id`,
    [batch],
  )
  const ids = rows.map(({ application }) => application)
  const snapshots = await latestSnapshots(ids)
  const conclusions = await conclusionsOn(ids)
  const committee = new Map((await conclusionsOf(strapi).of(APPLICATION, ids)).map((one) => [one.subject, one]))
  return rows.map((row) => {
    const { categories, listings } = snapshots.get(row.application) ?? { categories: [], listings: [] }
    const conclusion = conclusions.get(row.application) ?? null
    return {
      ...row,
      submitted: { categories, listings },
      conclusion,
      committee: committeeIn(committee.get(row.application)),
    }
  })
}

function committeeIn(subject: ConcludedSubject | undefined): CommitteeConclusion | null {
  if (!subject) return null
  const { panel, chairName, text, concludedAt, items } = subject
  return { panel: { documentId: panel.documentId, title: panel.title }, chairName, text, concludedAt, items }
}
