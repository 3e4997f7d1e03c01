import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { applicantView } from '../../../../shared/pure/applicant-view'
import { accountAddress } from '../../../../shared/pure/mail-address'
import { must, Refused } from '../../../../shared/pure/refusal'
import { tidyLine } from '../../../../shared/pure/text'
import { accountActorOf } from '../../../../shared/server/walls/actors'
import { query } from '../../../../shared/server/database/database'
import { readPage, type Collection } from '../../../../shared/server/http/public-reads'
import { answerWrite, created, inputOf, momentOf } from '../../../../shared/server/http/requests'
import { validated } from '../../../../shared/server/http/validated'
import { accountsOf } from '../../../identity/contract'
import { MEMBER_INVITATION } from '../../contract'
import { memberInvitationFlow } from '../../domain/member-invitation-flow'
import { createRows } from '../../../../shared/server/flows/create-rows'
import { assertRoom } from './assert-room'
import { INVITATION_LETTER, invitationMilliseconds, invitingOrganisation } from './invitation-letter'
import { ownerOf } from './organisation'
import { invitation } from './organisation-fields'
import { applicantState } from '../../../../shared/server/accounts/applicant-fields'
import { actOnOwn } from '../../../../shared/server/accounts/own-acts'
import { membersOf } from './own-members'
import { refuse } from './refusals'
import { ownRows } from '../../../../shared/server/accounts/own-routes'

declare const strapi: Core.Strapi

const invitations: Collection = {
  path: '/my/members/invitations',
  uid: MEMBER_INVITATION,
  where: 'true',
  fields: {
    email: { filter: 'text' },
    name: {},
    ...applicantState(memberInvitationFlow),
    invitedBy: {},
    invitedAt: { sort: true },
    expiresAt: { sort: true },
    joinedAt: {},
    version: {},
  },
  defaultSort: 'invitedAt:desc',
}

export async function readMemberInvitations(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  await ownerOf(actor)
  ctx.body = await readPage(invitations, ctx.query, ownRows(actor))
}

export const revokeMemberInvitation = actOnOwn(MEMBER_INVITATION, 'revoke')

/**
 * The owner invites a person by mail. Same answer whether or not the address has an account, to prevent enumeration.
 */
export async function inviteMember(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  const { input } = inputOf(ctx)
  await answerWrite(ctx, actor, async () => {
    const membership = await ownerOf(actor)
    const { email: address, name } = validated(invitation, input) as { email: string; name?: string | null }
    const email = must(accountAddress(address))
    if ((await membersOf(membership.creditCode)).some((member) => member.email?.toLowerCase() === email))
      throw new Refused(refuse('member-already', { email }))
    const at = momentOf(ctx)
    const { city } = await invitingOrganisation(membership)
    const row = {
      creditCode: membership.creditCode,
      cityCode: city,
      organisation: membership.organisation,
      email,
      name: name ? tidyLine(name) || null : null,
      invitedBy: actor.name,
      invitedAt: at.now.toISOString(),
      // Set again when the letter is sent.
      expiresAt: new Date(at.now.getTime() + (await invitationMilliseconds())).toISOString(),
    }
    await assertNotOpen(membership.creditCode, email)
    await assertRoom('invitation', membership.creditCode)
    const [made] = await createRows<{ documentId: string }>(MEMBER_INVITATION, 'invite', [row], {
      actor,
      input: {},
      at,
    })
    await accountsOf(strapi).queueLetter(INVITATION_LETTER, `invitation:${made?.documentId}`)
    const state = applicantView(memberInvitationFlow).state(memberInvitationFlow.initial)
    return created({ documentId: made?.documentId, email, state, expiresAt: row.expiresAt })
  })
}

async function assertNotOpen(creditCode: string, email: string): Promise<void> {
  const [open] = await query(
    `select 1 from member_invitations where credit_code = $1 and lower(email) = $2 and state = 'open'`,
    [creditCode, email],
  )
  if (open) throw new Refused(refuse('member-invited-already', { email }))
}
