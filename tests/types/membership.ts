import type { Given } from '../harness/given'
import { declareType } from '../harness/declaration'
import { twice, CHECKED, rowA, type Violation } from '../harness/violations/violation'

/** The constraint is deferred; checked immediately here. */
const OWNERLESS: Violation = {
  sql: `set constraints memberships_never_ownerless immediate;
        update memberships set standing = 'member' where id = ${rowA('memberships')}`,
  code: CHECKED,
}

export default declareType({
  uid: 'plugin::organisations.membership',
  zh: '账号归属',
  en: 'Membership',
  reads: ['superAdmin'],
  internal: true,
  // Created together with the account.
  row: async ({ row, query, creditCode }) => {
    await row('api::enterprise.enterprise')
    await row('plugin::users-permissions.user')
    const [there] = await query<Given>(
      `select *, document_id as "documentId" from memberships where credit_code = $1 and standing = 'owner'`,
      [creditCode],
    )
    return there as Given
  },
  violations: {
    memberships_account_once: twice('memberships', 'account_id'),
    memberships_one_owner: twice('memberships', 'credit_code'),
    memberships_never_ownerless: OWNERLESS,
    'memberships.memberships_never_ownerless': OWNERLESS,
  },
})
