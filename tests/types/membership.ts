import type { Given } from '../harness/given'
import { declareType } from '../harness/declaration'

export default declareType({
  uid: 'plugin::organisations.membership',
  zh: '账号归属',
  en: 'Membership',
  reads: ['superAdmin'],
  internal: true,
  // The account begins with it.
  row: async ({ row, query, creditCode }) => {
    await row('api::enterprise.enterprise')
    await row('plugin::users-permissions.user')
    const [there] = await query<Given>(
      `select *, document_id as "documentId" from memberships where credit_code = $1 and standing = 'owner'`,
      [creditCode],
    )
    return there as Given
  },
})
