import { query, type Row } from '../../../../shared/server/database/database'
import type { Conclusion, Outcome } from '../../../applications/contract'
import type { AppliedFor } from '../../domain/lines'
import { conclusionsOn, latestSnapshots } from '../../../applications/contract-server'
import { APPLICATIONS } from '../../../applications/contract'
import { PROVIDERS } from '../../../organisations/contract'

/** An application as lists are made of it: the provider, and what it applied for. */
export interface Applied extends Row, AppliedFor {
  state: string
  conclusion: Conclusion | null
  outcome: Outcome | null
}

/** Locks applications of a batch by a condition on `a`; returns them with their latest snapshot and conclusion. */
export async function appliedIn(batch: number, condition: string, params: readonly unknown[] = []): Promise<Applied[]> {
  const rows = await query<Applied>(
    `select a.document_id as application, a.state, a.credit_code as "creditCode", p.name as "providerName",
        p.city_code as "cityCode", c.name as "cityName", a.outcome
     from ${APPLICATIONS} a join ${PROVIDERS} p on p.credit_code = a.credit_code join cities c on c.code = p.city_code
     where a.batch_id = $1 and (${condition}) order by a.id for update of a`,
    [batch, ...params],
  )
  const ids = rows.map(({ application }) => application)
  const snapshots = await latestSnapshots(ids)
  const conclusions = await conclusionsOn(ids)
  return rows.map((row) => {
    const { categories, listings } = snapshots.get(row.application) ?? { categories: [], listings: [] }
    return { ...row, submitted: { categories, listings }, conclusion: conclusions.get(row.application) ?? null }
  })
}
