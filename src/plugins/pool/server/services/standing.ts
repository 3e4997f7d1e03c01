import { actAll } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, following } from '../../../../shared/server/flows/flows'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import { LISTING, STANDING, type PoolService, type Stands } from '../../contract'
import { listProduct, unlistProduct } from '../../../catalogue/server/list-product'
import { admit } from './admit'

const FOLLOWING = [
  [STANDING, 'standings'],
  [LISTING, 'listings'],
] as const

/** What other plugins ask of the pool. */
export const standing = (): PoolService => ({
  admit,
  list: listProduct,
  unlist: unlistProduct,
  revoke: (documentIds, reason, context) =>
    inTransaction(() =>
      actAll(bindingOf(STANDING), 'revoke', documentIds, { ...following(context), input: { reason } }),
    ),
  async follow({ creditCode, fromCity, toCity }, context) {
    const onward = { ...following(context), alsoCityCode: toCity, extra: () => ({ cityCode: toCity }) }
    for (const [uid, table] of FOLLOWING) {
      const rows = await query<{ id: string }>(
        `select document_id as id from ${table} where credit_code = $1 and city_code = $2 order by id`,
        [creditCode, fromCity],
      )
      const ids = rows.map(({ id }) => id)
      await actAll(bindingOf(uid), 'hand-over', ids, onward)
    }
  },
  of: (creditCodes) =>
    beyondWalls(() =>
      query<Stands & Record<string, unknown>>(
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
