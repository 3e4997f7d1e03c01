import { actAll } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, following } from '../../../../shared/server/flows/flows'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import { type PoolService, type ProviderStanding } from '../../contract'
import { admit } from './admit'
import { standingFlow } from '../../domain/standing-flow'

/** Implements the contract. */
export const standing = (): PoolService => ({
  admit,
  revoke: (documentIds, reason, context) =>
    inTransaction(() =>
      actAll(bindingOf(standingFlow), 'revoke', documentIds, { ...following(context), input: { reason } }),
    ),
  of: (creditCodes) =>
    beyondWalls(() =>
      query<ProviderStanding>(
        `select document_id as "documentId", credit_code as "creditCode", category_code as "categoryCode", state,
            admitted_at as "admittedAt", ended_at as "endedAt", barred_until as "barredUntil"
         from standings where credit_code = any($1::text[]) order by admitted_at desc, id desc`,
        [creditCodes],
      ),
    ),
  async stands(creditCode, categoryCode) {
    const [row] = await beyondWalls(() =>
      query(`select 1 from standings where credit_code = $1 and category_code = $2 and state = 'active'`, [
        creditCode,
        categoryCode,
      ]),
    )
    return row !== undefined
  },
})
