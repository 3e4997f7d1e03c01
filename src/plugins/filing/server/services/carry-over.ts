import { Refused } from '../../../../shared/pure/refusal'
import { act } from '../../../../shared/server/act'
import { inTransaction, type Row } from '../../../../shared/server/database'
import type { Verb } from '../../../../shared/server/flows'
import { DEMAND_FIELDS } from '../../domain/demand-fields'
import { DEMAND } from '../../contract'
import { bindingOf } from './binding-of'
import { createRows } from './create-row'
import { openPilotBatch } from './open-pilot-batch'
import { refuse } from './refusals'

const CARRIED = [...Object.keys(DEMAND_FIELDS), 'enterprise', 'enterpriseName', 'creditCode', 'cityCode']

/** R24: by the applicant's own act, a late or unlisted demand becomes a draft of the batch that is open now. */
export const carryOver: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const batch = await openPilotBatch()
    const result = await act(bindingOf(DEMAND), 'carry-over', documentIds, context)
    const drafts = result.done.map(({ before }) => {
      const old = before as unknown as Row
      if (old.batch === batch.id) throw new Refused(refuse('same-batch'))
      return {
        ...Object.fromEntries(CARRIED.map((name) => [name, old[name]])),
        batch: batch.id,
        carriedFrom: old.documentId,
      }
    })
    const created = await createRows<{ documentId: string }>(DEMAND, 'create', drafts, context)
    return { ...result, meta: { drafts: created.map((draft) => draft.documentId) } }
  })
