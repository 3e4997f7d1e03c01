import { must } from '../../../../shared/pure/refusal'
import { receiptNumber, type ReceiptKind } from '../../../../policy/receipt-number'
import { act, lock } from '../../../../shared/server/flows/act'
import { inTransaction } from '../../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../../shared/server/flows/flows'
import { batchesWithExtensions } from '../facts/filing-facts'
import { nextNumber } from '../../../../shared/server/database/next-number'
import { demandFlow } from '../../domain/demand-flow'

/** R23: files a demand; the receipt has a number and the instant of arrival. */
export const submitDemand: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const binding = bindingOf(demandFlow)
    const subjects = [...(await lock(binding, documentIds)).values()]
    const { batches } = await batchesWithExtensions(subjects.map((subject) => subject.batch))
    const numbers = new Map<string, string>()
    for (const { documentId, batch: id, cityCode } of subjects) {
      const batch = batches.get(id)
      if (!batch) continue
      const sequence = await nextNumber(`receipt:${batch.kind}:${batch.year}:${batch.ordinal}:${cityCode}`)
      numbers.set(documentId, must(receiptNumber({ ...batch, kind: batch.kind as ReceiptKind }, cityCode, sequence)))
    }
    return act(binding, 'submit', documentIds, {
      ...context,
      extra: (subject) => ({ receiptNumber: numbers.get(subject.documentId) }),
    })
  })
