import type { Context } from 'koa'
import { must, Refused } from '../../../../shared/pure/refusal'
import { checkNeeds } from '../../../../shared/pure/workflow'
import { refuse as refuseAct } from '../../../../shared/server/flows/act'
import { accountActorOf } from '../../../../shared/server/walls/actors'
import { query } from '../../../../shared/server/database/database'
import type { Answer } from '../../../../shared/server/http/idempotency'
import { answerWrite, inputOf, momentOf, ok } from '../../../../shared/server/http/requests'
import { asSystem } from '../../../../shared/server/walls/scope'
import { PERSON } from '../facts/verification-facts'
import { giveUp } from '../services/give-up'
import { changeMemberRole, lockMembers, queueFor, removeMember, type ChangedBy } from '../services/memberships'
import { noteOwner } from '../services/note-owner'
import { memberOf, ownerOf, type Membership } from './organisation'
import { refuse } from './refusals'
import { idOf } from '../../../../shared/server/http/request-parts'
import { ACCOUNTS } from '../../../identity/contract'

export interface MemberLine extends Record<string, unknown> {
  documentId: string
  /** Null when the account is gone. */
  name: string | null
  email: string | null
  standing: string
  since: string
  accountId: number
}

/** Members of an organisation, the owner first. */
export const membersOf = (creditCode: string): Promise<MemberLine[]> =>
  query<MemberLine>(
    `select m.document_id as "documentId", ${PERSON} as name, u.email, m.standing, m.created_at as since, m.account_id as "accountId"
     from memberships m left join ${ACCOUNTS} u on u.id = m.account_id where m.credit_code = $1
     order by m.standing = 'owner' desc, m.id`,
    [creditCode],
  )

export async function readMembers(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  const { creditCode } = await memberOf(actor)
  const members = await membersOf(creditCode)
  ctx.body = {
    data: members.map(({ accountId, ...member }) => ({ ...member, you: accountId === actor.accountId })),
    meta: {},
  }
}

/** The owner removes a member, who loses access with his next request. */
export const removeOther = amongMembers(async ({ target, by }) => {
  if (target.standing === 'owner') throw new Refused(refuse('owner-stays'))
  await removeMember(target, 'remove', by)
  return ok({ documentId: target.documentId })
})

/** There is exactly one owner at all times: the previous one becomes a member in the same transaction. */
export const handOver = amongMembers(async ({ target, owner, by }) => {
  if (target.standing === 'owner') throw new Refused(refuse('owner-already'))
  await assertUsable(target.accountId)
  await changeMemberRole(owner, 'member', 'hand-over', by)
  await changeMemberRole(target, 'owner', 'hand-over', by)
  await noteOwner(owner.creditCode, by)
  return ok({ documentId: target.documentId, standing: 'owner' })
})

/** An owner must be able to sign in. Refusals: account-gone, account-of-member-blocked. */
async function assertUsable(accountId: number): Promise<void> {
  const [account] = await query<{ email: string | null; blocked: boolean | null }>(
    `select u.email, u.blocked from ${ACCOUNTS} u where u.id = $1`,
    [accountId],
  )
  if (!account?.email) throw new Refused(refuse('account-gone'))
  if (account.blocked) throw new Refused(refuse('account-of-member-blocked', { email: account.email }))
}

interface AmongMembers {
  target: Membership
  owner: Membership
  by: ChangedBy
}

/** An action of the owner on a member. Refusals: no-organisation, owner-only, not-found for others. */
function amongMembers(run: (context: AmongMembers) => Promise<Answer>) {
  return async (ctx: Context): Promise<void> => {
    const actor = await accountActorOf(ctx)
    must(checkNeeds({}, inputOf(ctx).input))
    const documentId = idOf(ctx)
    // As system: open claims must learn of a new owner, but are hidden from him.
    await asSystem(() =>
      answerWrite(ctx, actor, async () => {
        const { creditCode } = await ownerOf(actor)
        await queueFor([creditCode])
        const members = await lockMembers(creditCode)
        // Read again under the lock: a concurrent request may have changed the owner.
        const owner = await ownerOf(actor)
        const target = members.find((member) => member.documentId === documentId)
        if (!target || owner.creditCode !== creditCode) throw new Refused(refuseAct('not-found', { documentId }))
        return run({ target, owner, by: { actor, at: momentOf(ctx) } })
      }),
    )
  }
}

const LEFT = '登记该单位的账号已退出该单位。'

/**
 * A member leaves. The only member of an unverified organisation gives it up, since a stranger may have registered it
 * with his address. Refusals: no-organisation, owner-stays.
 */
export async function leave(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  must(checkNeeds({}, inputOf(ctx).input))
  await asSystem(() =>
    answerWrite(ctx, actor, async () => {
      const { creditCode } = await memberOf(actor)
      await queueFor([creditCode])
      const members = await lockMembers(creditCode)
      const own = members.find(({ accountId }) => accountId === actor.accountId)
      if (!own) throw new Refused(refuse('no-organisation'))
      const by = { actor, at: momentOf(ctx) }
      if (own.standing !== 'owner') await removeMember(own, 'leave', by)
      else if (members.length > 1 || (await isVerified(creditCode))) throw new Refused(refuse('owner-stays'))
      else await giveUp(own, 'leave', LEFT, by)
      return ok({ left: true })
    }),
  )
}

async function isVerified(creditCode: string): Promise<boolean> {
  const [verified] = await query(
    `select 1 from enterprises where credit_code = $1 and verified_at is not null
     union all select 1 from providers where credit_code = $1 and verified_at is not null`,
    [creditCode],
  )
  return verified !== undefined
}
