import type { Core } from '@strapi/strapi'
import { defineRefusals, Refused } from '../../../shared/pure/refusal'
import { query, tableOf } from '../../../shared/server/database/database'
import { keepFields } from '../../../shared/server/forms/kept-fields'
import { follows, inLockOrder } from '../../../shared/server/walls/follows'
import { beyondWalls } from '../../../shared/server/walls/walls'
import { ENTERPRISE, PROVIDER } from '../contract'
import { verificationFlow } from '../domain/verification-flow'
import { sqlIn } from '../../../shared/pure/state-sets'

type Data = Record<string, unknown>

const ORGANISATIONS = [ENTERPRISE, PROVIDER]

export const refuse = defineRefusals({
  'identity-in-use': {
    status: 409,
    zh: '该单位已有称号、需求、产品、案例或待接收的移交，不能在表单中改变其信用代码或所在市；迁往外市请由所在市办理“属地移交”',
    en: 'The organisation has labels, demands, offers or an open hand-over: neither its credit code nor its city is changed in a form; its city hands it over',
  },
})

const refuseCode = defineRefusals({
  'code-has-accounts': {
    status: 409,
    zh: '该单位已有账号或正在办理的认领，信用代码以核验材料为准，不能在表单中改变',
    en: 'Accounts speak for the organisation or claim it: its credit code is what their papers say, and no form changes it',
  },
})

/** Code and city of an organisation cannot change in its form while other rows carry them. */
export function checkForms(strapi: Core.Strapi): void {
  for (const uid of ORGANISATIONS) keepFields(strapi, uid, { verifiedAt: '核验通过时间' })
  strapi.documents.use(async (context, next) => {
    const { data, documentId } = context.params as { data?: Data; documentId?: string }
    if (data && ORGANISATIONS.includes(context.uid) && context.action === 'update')
      await keepIdentity(strapi, context.uid, documentId, data)
    return next()
  })
}

/** Types that follow the organisation carry its code and city: changing only its own row would separate them. */
async function keepIdentity(
  strapi: Core.Strapi,
  uid: string,
  documentId: string | undefined,
  data: Data,
): Promise<void> {
  const table = tableOf(uid)
  // Acts that file for it hold a lock on it; wait for them (R70).
  await query(`select 1 from ${table} where document_id = $1 for update`, [documentId])
  const followed = inLockOrder(follows(strapi), uid === ENTERPRISE ? 'enterprise' : 'provider').map(
    (other) => `exists (select 1 from "${tableOf(other)}" f where f.credit_code = o.credit_code)`,
  )
  const [torn] = await query(
    `select 1 from ${table} o where o.document_id = $1
       and (o.credit_code <> $2 or o.city_code <> $3)
       and (exists (select 1 from hand_overs h where h.credit_code = o.credit_code and h.state = 'proposed')
         or ${followed.join(' or ')})`,
    [documentId, data.creditCode, data.cityCode],
  )
  if (torn) throw new Refused(refuse('identity-in-use'))
  if (data.creditCode) await keepAccounts(table, documentId, data.creditCode)
}

/** Accounts, verifications and files refer to the code; the next organisation that registers it would get them. */
async function keepAccounts(table: string, documentId: string | undefined, creditCode: unknown): Promise<void> {
  // They may lie outside the officer's scope; the refusal only says that they exist.
  const [spoken] = await beyondWalls(() =>
    query(
      `select 1 from ${table} o where o.document_id = $1 and o.credit_code <> $2
         and (exists (select 1 from memberships m where m.credit_code = o.credit_code)
           or exists (select 1 from verifications v where v.subject_code = o.credit_code
             and ${sqlIn(verificationFlow, 'open', 'v.state')}))`,
      [documentId, creditCode],
    ),
  )
  if (spoken) throw new Refused(refuseCode('code-has-accounts'))
}
