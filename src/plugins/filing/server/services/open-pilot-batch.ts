import { Refused } from '../../../../shared/pure/refusal'
import { selectRows } from '../../../../shared/server/database/database'
import { BATCH } from '../../contract'
import { refuse } from './refusals'
import type { BatchRow } from '../../domain/batch-guards'

/** The open pilot batch; of several, the newest whose filing has begun. */
export async function findOpenPilotBatch(): Promise<BatchRow | undefined> {
  const [batch] = await selectRows<BatchRow>(
    BATCH,
    `kind = 'pilot' and state = 'open'`,
    [],
    'order by (filing_opens_at <= clock_timestamp()) desc, year desc, ordinal desc limit 1',
  )
  return batch
}

/**
 * The open pilot batch, or the chosen one.
 * @param documentId the applicant's choice among several open batches.
 * @throws Refused no-open-batch, also for a chosen batch that is not open or not a pilot batch.
 */
export async function openPilotBatch(documentId?: string): Promise<BatchRow> {
  const [batch] =
    documentId === undefined
      ? [await findOpenPilotBatch()]
      : await selectRows<BatchRow>(BATCH, `kind = 'pilot' and state = 'open' and document_id = $1`, [documentId])
  if (!batch) throw new Refused(refuse('no-open-batch'))
  return batch
}
