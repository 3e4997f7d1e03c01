import { Refused } from '../../../../shared/pure/refusal'
import { selectRows } from '../../../../shared/server/database/database'
import { BATCH } from '../../contract'
import { refuse } from './refusals'
import type { BatchRow } from '../../domain/batch-guards'

/**
 * The open batch of a kind; of several, the newest whose filing has begun.
 * @param documentId the applicant's choice among several open batches.
 */
export async function findOpenBatch(kind: 'pilot' | 'provider', documentId?: string): Promise<BatchRow | undefined> {
  const [batch] = await selectRows<BatchRow>(
    BATCH,
    `kind = $1 and state = 'open' and ($2::text is null or document_id = $2)`,
    [kind, documentId ?? null],
    'order by (filing_opens_at <= clock_timestamp()) desc, year desc, ordinal desc limit 1',
  )
  return batch
}

/** The open pilot batch, or the chosen one. @throws Refused no-open-batch, also for one that is not open or not a pilot batch */
export async function openPilotBatch(documentId?: string): Promise<BatchRow> {
  const batch = await findOpenBatch('pilot', documentId)
  if (!batch) throw new Refused(refuse('no-open-batch'))
  return batch
}
