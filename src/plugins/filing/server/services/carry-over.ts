import { Refused } from '../../../../shared/pure/refusal'
import { act } from '../../../../shared/server/flows/act'
import { inTransaction, query, type Row } from '../../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../../shared/server/flows/flows'
import { DEMAND_FIELDS } from '../../domain/demand-fields'
import { DEMAND } from '../../contract'
import { createRows } from '../../../../shared/server/flows/create-rows'
import { assertRoom } from '../../../organisations/contract-server'
import { openPilotBatch } from './find-open-batch'
import { refuse } from './refusals'
import { demandFlow } from '../../domain/demand-flow'
import { ENTERPRISES } from '../../../organisations/contract'

const CARRIED = [...Object.keys(DEMAND_FIELDS), 'enterprise', 'enterpriseName', 'creditCode']

/** R24: on the applicant's request, a late or unlisted demand becomes a draft in the open batch. */
export const carryOver: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const batch = await openPilotBatch()
    const result = await act(bindingOf(demandFlow), 'carry-over', documentIds, context)
    const cities = await citiesOf(result.done.map(({ before }) => String(before.creditCode)))
    const drafts = result.done.map(({ before }) => {
      const old: Row = { ...before }
      if (old.batch === batch.id) throw new Refused(refuse('same-batch'))
      return {
        ...Object.fromEntries(CARRIED.map((name) => [name, old[name]])),
        // Filed in the enterprise's present city: it may have moved since.
        cityCode: cities.get(String(old.creditCode)) ?? old.cityCode,
        batch: batch.id,
        carriedFrom: old.documentId,
      }
    })
    for (const { before } of result.done) await assertRoom('demand', String(before.creditCode), 1)
    const created = await createRows<{ documentId: string }>(DEMAND, 'create', drafts, context)
    return { ...result, meta: { drafts: created.map((draft) => draft.documentId) } }
  })

async function citiesOf(creditCodes: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<{ credit_code: string; city_code: string }>(
    `select credit_code, city_code from ${ENTERPRISES} enterprises where credit_code = any($1::text[]) for share`,
    [creditCodes],
  )
  return new Map(rows.map((row) => [row.credit_code, row.city_code]))
}
