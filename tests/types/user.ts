import type { Given } from '../harness/given'
import { declareType } from '../harness/declaration'

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
})
