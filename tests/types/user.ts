import type { Given } from '../harness/given'
import { declareType } from '../harness/declaration'
import { broken, DUPLICATE } from '../harness/violations/violation'

const OTHERS = `select upper(u.email) from up_users u, violation_ground g
  where g.name = 'up_users' and g.which = 'b' and u.id = g.row_id`

export default declareType({
  uid: 'plugin::users-permissions.user',
  zh: '单位账号',
  en: 'Account',
  reads: ['auditor', 'superAdmin'],
  forms: ['superAdmin'],
  row: async ({ row, accountFor, query, creditCode }) => {
    await row('api::enterprise.enterprise')
    const { id } = await accountFor(creditCode)
    return (await query<Given>('select *, document_id as "documentId" from up_users where id = $1', [id]))[0] as Given
  },
  violations: {
    up_users_email_once: broken('up_users', `email = (${OTHERS})`, DUPLICATE),
    up_users_username_once: broken('up_users', `username = (${OTHERS})`, DUPLICATE),
  },
})
