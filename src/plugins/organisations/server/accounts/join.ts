import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { SYSTEM, type Actor } from '../../../../shared/pure/actor'
import { Refused } from '../../../../shared/pure/refusal'
import { tidyLine } from '../../../../shared/pure/text'
import type { Moment } from '../../../../shared/pure/workflow'
import { actAll, actOne } from '../../../../shared/server/flows/act'
import { accountActorOf } from '../../../../shared/server/walls/actors'
import { inTransaction, query, selectRows } from '../../../../shared/server/database/database'
import { answerWrite, created, inputOf, momentOf, ok } from '../../../../shared/server/http/requests'
import { asSystem } from '../../../../shared/server/walls/scope'
import { validated } from '../../../../shared/server/http/validated'
import { accountsOf } from '../../../identity/contract'
import { MEMBER_INVITATION } from '../../contract'
import { refuse as refuseInvitation, memberInvitationFlow } from '../../domain/member-invitation-flow'
import { addMember, queueFor } from '../services/memberships'
import { digestOf } from './invitation-letter'
import { membershipOf, type OrganisationKind } from './organisation'
import { joining, memberRegistration } from './organisation-fields'
import { refuse } from './refusals'
import { bindingOf } from '../../../../shared/server/flows/flows'
import { verificationFlow } from '../../domain/verification-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

declare const strapi: Core.Strapi

interface Invitation {
  documentId: string
  state: string
  email: string
  creditCode: string
  cityCode: string
  organisation: OrganisationKind
}

/** The open invitation of a token. Refusal: invitation-invalid, for every reason alike. */
async function invitationBehind(token: string): Promise<Invitation> {
  const [row] = await selectRows<Invitation>(MEMBER_INVITATION, 'token_hash = $1', [digestOf(token.trim())])
  const isOpen = row?.state === 'open'
  if (!isOpen) throw new Refused(refuseInvitation('invitation-invalid'))
  await queueFor([row.creditCode])
  return row
}

/** Uses the invitation: the account becomes a member. Refusals: invitation-invalid, belongs-already. */
async function join(invitation: Invitation, actor: Actor, at: Moment): Promise<void> {
  if (await membershipOf(actor)) throw new Refused(refuse('belongs-already'))
  await useUp(invitation, at)
  const { creditCode, cityCode, organisation } = invitation
  const member = { accountId: Number(actor.accountId), creditCode, cityCode, organisation, standing: 'member' as const }
  await addMember(member, 'join', { actor: { ...actor, creditCode }, at }, { invitation: invitation.documentId })
  await endClaims(actor, at)
}

/** Compare-and-set: a token is used once, also by concurrent requests. */
async function useUp({ documentId }: Invitation, at: Moment): Promise<void> {
  try {
    await actOne(bindingOf(memberInvitationFlow), 'join', documentId, { actor: SYSTEM, input: {}, at })
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'not-from-here')
      throw new Refused(refuseInvitation('invitation-invalid'))
    throw error
  }
}

/** A member of one organisation may not claim another. */
async function endClaims({ accountId }: Actor, at: Moment): Promise<void> {
  const open = await query<{ id: string }>(
    `select document_id as id from verifications where account_id = $1 and ${sqlIn(verificationFlow, 'open')}`,
    [accountId],
  )
  const input = { reason: '申请人已加入其他单位。' }
  const ids = open.map(({ id }) => id)
  await actAll(bindingOf(verificationFlow), 'give-way', ids, { actor: SYSTEM, input, at })
}

/** An account without an organisation joins by the token mailed to its address. */
export async function joinAsAccount(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  const { token } = validated(joining, inputOf(ctx).input)
  const { email } = ctx.state.user as { email: string }
  await asSystem(() =>
    answerWrite(ctx, actor, async () => {
      const invitation = await invitationBehind(token)
      if (invitation.email !== email.toLowerCase()) throw new Refused(refuseInvitation('invitation-invalid'))
      await join(invitation, actor, momentOf(ctx))
      return ok({ joined: true })
    }),
  )
}

/** Opens an account by the token; receiving it confirms the address. */
export async function registerMember(ctx: Context): Promise<void> {
  const { token, account } = validated(memberRegistration, inputOf(ctx).input)
  const answer = await asSystem(() =>
    inTransaction(async () => {
      const invitation = await invitationBehind(token)
      const { email } = invitation
      const name = tidyLine(account.name)
      const opened = await accountsOf(strapi).open({
        ...account,
        email,
        name,
        creditCode: invitation.creditCode,
        proven: true,
      })
      if (!opened) throw new Refused(refuse('address-has-account'))
      const { accountId } = opened
      const actor: Actor = { kind: 'account', id: `account:${accountId}`, name, cityCodes: [], accountId }
      await join(invitation, actor, momentOf(ctx))
      return created({ next: 'sign-in' })
    }),
  )
  ctx.status = answer.status
  ctx.body = answer.body as object
}
