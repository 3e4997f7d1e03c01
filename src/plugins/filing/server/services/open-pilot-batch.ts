import { Refused } from '../../../../shared/pure/refusal'
import { selectRows } from '../../../../shared/server/database'
import { BATCH, type BatchRow } from '../facts/filing-facts'
import { refuse } from './refusals'

/** The pilot batch that is open now; of several parallel ones, the newest. */
export async function openPilotBatch(): Promise<BatchRow> {
  const [batch] = await selectRows<BatchRow>(
    BATCH,
    `kind = 'pilot' and state = 'open'`,
    [],
    'order by year desc, ordinal desc limit 1',
  )
  if (!batch) throw new Refused(refuse('no-open-batch'))
  return batch
}
