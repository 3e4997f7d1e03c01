import type { Context } from 'koa'
import { asSystem } from '../../../../shared/server/walls/scope'
import { collectionRoutes, type Collection } from '../../../../shared/server/http/public-reads'
import { LIST } from '../../contract'
import { isOffer, isPilot, keyOf, type Entry, type OfferEntry, type PilotEntry } from '../../domain/entries'
import { BATCHES } from '../../../filing/contract'
import { listFlow } from '../../domain/list-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

/**
 * Lists that are published or open to objections (R16, R33, S31), the current published edition unless the reader asks
 * for a state; an edition that was replaced stays readable under its documentId, one that was replaced before the
 * public saw it was never public. Of objections there is their number, never who objected.
 */
export const publicLists: Collection = {
  path: '/lists',
  uid: LIST,
  where: `t.kind <> 'recommendation' and ${sqlIn(listFlow, 'public', 't.state')}
    and (t.objections_open_at is not null or t.published_online_at is not null)`,
  unlessAsked: { field: 'state', where: `t.state = 'published'` },
  fields: {
    title: { filter: 'text', sort: 'chinese' },
    kind: { filter: 'text' },
    number: { filter: 'text', sort: true },
    edition: { sql: 't.list_version', filter: 'integer', sort: true },
    state: { filter: 'text' },
    entryCount: { filter: 'integer', sort: true },
    changeNote: {},
    objectionsOpenAt: { filter: 'instant', sort: true },
    objectionsCloseAt: { filter: 'instant', sort: true },
    publishedOnlineAt: { filter: 'instant', sort: true },
    batchDocumentId: { sql: `select b.document_id from ${BATCHES} b where b.id = t.batch_id`, filter: 'text' },
    entries: { show: (entries: Entry[]) => publicEntries(entries) },
    objections: {
      sql: `select jsonb_build_object('received', count(*), 'answered', count(o.answered_at),
              'upheld', count(*) filter (where o.state = 'upheld'))
            from objections o where o.batch_id = t.batch_id and o.list_kind = t.kind`,
    },
    batch: {
      sql: `select jsonb_build_object('documentId', b.document_id, 'name', b.name, 'kind', b.kind, 'year', b.year, 'ordinal', b.ordinal)
            from ${BATCHES} b where b.id = t.batch_id`,
      populated: true,
    },
  },
  defaultSort: 'publishedOnlineAt:desc',
}

// The number of objections is public by this declaration, whoever reads.
export const publicListRoutes = collectionRoutes(publicLists).map((route) => ({
  ...route,
  handler: (ctx: Context) => asSystem(() => route.handler(ctx)),
}))

/** Fields are listed explicitly, so that new ones do not become public by accident. */
function publicEntries(entries: readonly Entry[]): object[] {
  const offers = entries.filter(isOffer)
  const pilots = entries.filter(isPilot)
  const providers = offers.filter(({ listing }) => listing === null)
  return [
    ...pilots.map(pilotEntry),
    ...[...new Set(providers.map(({ creditCode }) => creditCode))].map((code) =>
      providerEntry(providers.filter(({ creditCode }) => creditCode === code) as [OfferEntry, ...OfferEntry[]]),
    ),
    ...offers.filter(({ listing }) => listing !== null).map(productEntry),
  ]
}

const pilotEntry = (entry: PilotEntry) => ({
  entry: keyOf(entry),
  creditCode: entry.creditCode,
  enterpriseName: entry.enterpriseName,
  cityCode: entry.cityCode,
  cityName: entry.cityName,
  demands: entry.demands.map(({ title, categories }) => ({ title, categories })),
})

/** A provider with its categories; each category is a line of its own for objections. */
const providerEntry = (entries: readonly [OfferEntry, ...OfferEntry[]]) => ({
  creditCode: entries[0].creditCode,
  providerName: entries[0].providerName,
  cityCode: entries[0].cityCode,
  cityName: entries[0].cityName,
  categories: entries.map((entry) => ({ entry: keyOf(entry), categoryCode: entry.categoryCode })),
})

const productEntry = (entry: OfferEntry) => ({
  entry: keyOf(entry),
  name: entry.name,
  categoryCode: entry.categoryCode,
  creditCode: entry.creditCode,
  providerName: entry.providerName,
})
