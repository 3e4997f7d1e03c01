import type { Core } from '@strapi/strapi'
import { query } from '../../../../shared/server/database'
import { accountsOf } from '../../../desk/contract'

declare const strapi: Core.Strapi

/** The owner of an organisation learns that somebody claims it: he, not the claimant, knows whether that is right. */
export async function tellOwner({ kind, subjectCode }: { kind: string; subjectCode: string }): Promise<void> {
  if (kind !== 'claim') return
  const [owner] = await query<{ email: string }>(
    `select u.email from memberships m join up_users u on u.id = m.account_id
     where m.credit_code = $1 and m.standing = 'owner'`,
    [subjectCode],
  )
  if (!owner) return
  // Not awaited: how long the answer takes must not tell the claimant whether there is an owner.
  void sendTo(owner.email, subjectCode).catch((error: Error) =>
    strapi.log.error(`mail about a claim failed: ${error.name}`),
  )
}

const sendTo = (email: string, subjectCode: string): Promise<void> =>
  accountsOf(strapi).mail({
    to: email,
    subject: '有账号申请认领您的机构 / Your organisation is claimed',
    text: [
      `有账号申请认领统一社会信用代码为${subjectCode}的机构，所在市将核验其营业执照和授权书后作出决定。`,
      '如非本机构授权，请尽快联系所在市工业和信息化局。核验通过前，您的机构信息对申请人不可见。',
      '',
      `Somebody claims the organisation with the credit code ${subjectCode}. The city bureau decides after checking its`,
      'documents. If you did not authorise it, contact the bureau soon. Until then nothing of yours is shown to the claimant.',
    ].join('\n'),
  })
