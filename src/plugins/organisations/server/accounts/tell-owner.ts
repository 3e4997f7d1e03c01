import type { Core } from '@strapi/strapi'
import { l } from '../../../../shared/pure/schema'
import { query } from '../../../../shared/server/database/database'
import { accountsOf, type LetterKind, ACCOUNTS } from '../../../identity/contract'

declare const strapi: Core.Strapi

const CLAIMED_LETTER = 'filing.claimed'

/**
 * Notifies the owner of a claim on the organisation. Queued even without an owner, so that the response time reveals
 * nothing. Runs in the transaction of the claim.
 */
export async function tellOwner({ kind, subjectCode }: { kind: string; subjectCode: string }): Promise<void> {
  if (kind === 'claim') await accountsOf(strapi).queueLetter(CLAIMED_LETTER, `organisation:${subjectCode}`)
}

async function addressOf(subject: string): Promise<string | null> {
  const [owner] = await query<{ email: string }>(
    `select u.email from memberships m join ${ACCOUNTS} u on u.id = m.account_id
     where m.credit_code = $1 and m.standing = 'owner'`,
    [subject.split(':')[1]],
  )
  return owner?.email ?? null
}

const claimedLetter: LetterKind = {
  label: l('单位被申请认领', 'Organisation is claimed'),
  wantedForMinutes: 72 * 60,
  addressOf,
  write: async (subject) => {
    const to = await addressOf(subject)
    const code = subject.split(':')[1]
    return to === null
      ? undefined
      : {
          to,
          subject: '有账号申请认领贵单位 / Your organisation is claimed',
          text: [
            `有账号申请认领统一社会信用代码为${code}的单位，所在市工业和信息化局将核验其主体资格证明和授权书后作出决定。`,
            '如未经贵单位授权，请尽快联系所在市工业和信息化局。核验通过前，贵单位信息对申请人不可见。',
            '',
            `Somebody claims the organisation with the credit code ${code}. The city bureau decides after checking its`,
            'documents. If you did not authorise it, contact the bureau soon. Until then nothing of yours is shown to the claimant.',
          ].join('\n'),
        }
  },
}

export const FILING_LETTERS = { [CLAIMED_LETTER]: claimedLetter }
