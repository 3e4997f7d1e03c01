import { createHash } from 'node:crypto'
import { query } from './app'
import { given, hours, JINAN, newCreditCode, one, QINGDAO, type Given } from './given'
import { accountFor, PASSWORD } from './people'
import { nextNumber } from './running'

type Row = Record<string, unknown>

export const VERIFICATION = 'plugin::organisations.verification'

/** The number of an account that does not exist. */
export const noAccount = (): number => 1_900_000_000 + nextNumber('no account')

/** An organisation of which nobody has proven that he speaks for it. */
export const unverified = (values: Row = {}): ReturnType<typeof given.enterprise> =>
  given.enterprise({ verifiedAt: null, labelled: false, ...values })

/** A new account that is a member of an organisation with an owner. */
export async function colleague(creditCode: string): Promise<{ email: string; id: number }> {
  const account = await accountFor(newCreditCode())
  await query(`update memberships set credit_code = $1, standing = 'member' where account_id = $2`, [
    creditCode,
    account.id,
  ])
  return account
}

/** Values of a claim, by an account that does not exist unless `accountId` names one. */
export const claimed = (subjectCode: string, values: Row = {}): Row => ({
  kind: 'claim',
  organisation: 'enterprise',
  subjectCode,
  cityCode: JINAN,
  name: '认领人填写的名称',
  accountId: noAccount(),
  ...values,
})

/** An invitation of a new person to an organisation. */
export const invited = (creditCode: string, values: Row = {}): Promise<Given> =>
  one('plugin::organisations.member-invitation', {
    creditCode,
    cityCode: JINAN,
    organisation: 'enterprise',
    email: `guest${nextNumber('guest')}@example.cn`,
    expiresAt: hours(48),
    ...values,
  })

/** An invitation of a new person, with the answer to it. */
export async function openInvitation(
  expiresAt: string,
): Promise<Given & { answer: { token: string; account: { name: string; password: string } } }> {
  const { creditCode, cityCode } = await given.enterprise()
  const token = newCreditCode()
  const invitation = await invited(creditCode, {
    cityCode,
    tokenHash: createHash('sha256').update(token).digest('hex'),
    invitedBy: '单位管理员',
    invitedAt: hours(-1),
    expiresAt,
  })
  return { ...invitation, answer: { token, account: { name: '李成员', password: PASSWORD } } }
}

/** A hand-over of an organisation, which need not exist. */
export const handOver = (values: Row = {}): Promise<Given> =>
  one('plugin::organisations.hand-over', {
    name: '迁址单位',
    creditCode: newCreditCode(),
    organisation: 'enterprise',
    fromCity: JINAN,
    toCity: QINGDAO,
    reason: '注册地址迁移',
    proposedAt: hours(-1),
    ...(['declined', 'accepted', 'withdrawn'].includes(String(values.state)) ? { answeredAt: hours(0) } : {}),
    ...values,
  })
