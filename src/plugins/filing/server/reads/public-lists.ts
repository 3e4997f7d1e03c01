import type { Collection } from '../../../../shared/server/public-reads'
import { LIST } from '../../contract'
import type { ListEntry } from '../services/list-entries'

/**
 * Published pilot lists (R16, R33), the current edition unless the reader asks for a state; an edition that was replaced
 * stays readable under its documentId, one that was replaced before it was published was never public.
 */
export const publicLists: Collection = {
  path: '/lists',
  uid: LIST,
  where: `t.kind = 'pilot' and t.state in ('published', 'superseded') and t.published_online_at is not null`,
  unlessAsked: { field: 'state', where: `t.state = 'published'` },
  fields: {
    title: { filter: 'text', sort: 'chinese' },
    kind: { filter: 'text' },
    number: { filter: 'text', sort: true },
    edition: { sql: 't.list_version', filter: 'integer', sort: true },
    state: { filter: 'text' },
    entryCount: { filter: 'integer', sort: true },
    publishedOnlineAt: { filter: 'instant', sort: true },
    batchDocumentId: { sql: 'select b.document_id from batches b where b.id = t.batch_id', filter: 'text' },
    entries: { show: (entries: ListEntry[]) => entries.map(publicEntry) },
    batch: {
      sql: `select jsonb_build_object('documentId', b.document_id, 'name', b.name, 'kind', b.kind, 'year', b.year, 'ordinal', b.ordinal)
            from batches b where b.id = t.batch_id`,
      populated: true,
    },
  },
  defaultSort: 'publishedOnlineAt:desc',
}

/** Named one by one, so that what a later version of the list remembers does not become public by itself. */
const publicEntry = ({ creditCode, enterpriseName, cityCode, cityName, demands }: ListEntry) => ({
  creditCode,
  enterpriseName,
  cityCode,
  cityName,
  demands: demands.map(({ title, categories }) => ({ title, categories })),
})
