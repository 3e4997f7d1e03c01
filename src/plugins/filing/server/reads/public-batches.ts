import type { Collection } from '../../../../shared/server/http/public-reads'
import { BATCH } from '../../contract'
import { batchFlow } from '../../domain/batch-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

// Row-level security hides extensions from the public; this function may count them.
const EXTENSIONS = 'select filing_extension_count(t.id)'

/** Batches with their windows. The number of extensions is public (R04); reason and beneficiary are not. */
export const publicBatches: Collection = {
  path: '/batches',
  uid: BATCH,
  where: `${sqlIn(batchFlow, 'begun', 't.state')}`,
  fields: {
    name: { filter: 'text', sort: 'chinese' },
    kind: { filter: 'text' },
    year: { filter: 'integer', sort: true },
    ordinal: { filter: 'integer', sort: true },
    state: { filter: 'text' },
    filingOpensAt: { filter: 'instant', sort: true },
    liaisonDueAt: { filter: 'instant', sort: true },
    filingClosesAt: { filter: 'instant', sort: true },
    recommendClosesAt: { filter: 'instant', sort: true },
    extensionCount: { sql: EXTENSIONS, filter: 'integer' },
  },
  defaultSort: 'year:desc,ordinal:desc',
}
