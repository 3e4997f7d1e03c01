import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { createHash, randomBytes } from 'node:crypto'
import { Refused } from '../../../../shared/pure/refusal'
import { normaliseText } from '../../../../shared/pure/text'
import { accountActorOf } from '../../../../shared/server/actors'
import { query } from '../../../../shared/server/database'
import { listOf, type Collection } from '../../../../shared/server/public-reads'
import { answerWrite, created, inputOf, momentOf } from '../../../../shared/server/requests'
import { readSettings } from '../../../../shared/server/settings'
import { validated } from '../../../../shared/server/validated'
import { accountsOf } from '../../../desk/contract'
import { MEMBER_INVITATION } from '../../contract'
import { memberInvitationFlow } from '../../domain/member-invitation-flow'
import { FILING_SETTINGS } from '../../domain/settings'
import { createRows } from '../../../../shared/server/create-rows'
import { assertRoom } from './assert-room'
import { ownerOf, ownRows, type Membership } from './organisation'
import { invitation } from './organisation-fields'
import { actOnOwn } from './own-acts'
import { membersOf } from './own-members'
import { refuse } from './refusals'

declare const strapi: Core.Strapi

const DAY = 86_400_000

const invitations: Collection = {
  path: '/my/members/invitations',
  uid: MEMBER_INVITATION,
  where: 'true',
  fields: {
    email: { filter: 'text' },
    name: {},
    state: { filter: 'text' },
    stateLabel: {
      sql: 't.state',
      show: (state: keyof typeof memberInvitationFlow.states) => memberInvitationFlow.states[state].label,
    },
    invitedBy: {},
    invitedAt: { sort: true },
    expiresAt: { sort: true },
    joinedAt: {},
    version: {},
  },
  defaultSort: 'invitedAt:desc',
}

export async function listMemberInvitations(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  await ownerOf(actor)
  ctx.body = await listOf(invitations, ctx.query, ownRows(actor))
}

export const revokeMemberInvitation = actOnOwn(MEMBER_INVITATION, 'revoke')

/** The database knows a token by its digest only: who reads a table or a backup cannot join with it. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The owner invites a person by e-mail; the answer is the same whether or not the address has an account. */
export async function inviteMember(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  const { input } = inputOf(ctx)
  let letter: Letter | undefined
  await answerWrite(ctx, actor, async () => {
    const membership = await ownerOf(actor)
    const { email: address, name } = validated(invitation, input)
    const email = address.trim().toLowerCase()
    if ((await membersOf(membership.creditCode)).some((member) => member.email?.toLowerCase() === email))
      throw new Refused(refuse('member-already', { email }))
    const token = randomBytes(32).toString('base64url')
    const at = momentOf(ctx)
    const { memberInvitationDays } = await readSettings(FILING_SETTINGS)
    const organisation = await organisationOf(membership)
    const row = {
      creditCode: membership.creditCode,
      cityCode: organisation.city,
      organisation: membership.organisation,
      email,
      name: name ? normaliseText(name) || null : null,
      tokenHash: digestOf(token),
      invitedBy: actor.name,
      invitedAt: at.now.toISOString(),
      expiresAt: new Date(at.now.getTime() + memberInvitationDays * DAY).toISOString(),
    }
    await assertNotOpen(membership.creditCode, email)
    await assertRoom('invitation', membership.creditCode)
    const [made] = await createRows<{ documentId: string }>(MEMBER_INVITATION, 'invite', [row], {
      actor,
      input: {},
      at,
    })
    const shown = organisation.verified ? organisation.name : plainName(organisation.name, membership.creditCode)
    letter = { email, token, organisation: shown, by: plainName(actor.name, '机构管理员'), days: memberInvitationDays }
    return created({ documentId: made?.documentId, email, state: 'open', expiresAt: row.expiresAt })
  })
  if (letter) await mailOrSay(ctx, letter)
}

/** An invitation that no mail carries is no use: the owner is told, revokes it and invites anew. */
async function mailOrSay(ctx: Context, letter: Letter): Promise<void> {
  try {
    await mailInvitation(letter)
  } catch (error) {
    strapi.log.error(`mail of an invitation failed: ${(error as Error).name}`)
    const { data } = ctx.body as { data: unknown }
    ctx.body = { data, meta: { warnings: [{ code: 'mail-not-sent' }] } }
  }
}

async function assertNotOpen(creditCode: string, email: string): Promise<void> {
  const [open] = await query(
    `select 1 from member_invitations where credit_code = $1 and lower(email) = $2 and state = 'open'`,
    [creditCode, email],
  )
  if (open) throw new Refused(refuse('member-invited-already', { email }))
}

interface Inviting extends Record<string, unknown> {
  name: string
  city: string
  verified: boolean
}

async function organisationOf({ organisation, creditCode }: Membership): Promise<Inviting> {
  const [row] = await query<Inviting>(
    `select name, city_code as city, verified_at is not null as verified from ${organisation === 'enterprise' ? 'enterprises' : 'providers'} where credit_code = $1`,
    [creditCode],
  )
  if (!row) throw new Refused(refuse('no-organisation'))
  return row
}

/** Anybody registers anything, and we carry it into a stranger's mailbox: nothing that is no name, least of all a link. */
const plainName = (name: string, instead: string): string =>
  /^[\p{L}\p{M}\p{N} ·()（）&'’-]{1,60}$/u.test(name) ? name : instead

interface Letter {
  email: string
  token: string
  organisation: string
  by: string
  days: number
}

const mailInvitation = ({ email, token, organisation, by, days }: Letter): Promise<void> =>
  accountsOf(strapi).mail({
    to: email,
    subject: `邀请您加入${organisation} / You are invited`,
    text: [
      `${by}邀请您作为成员加入“${organisation}”。邀请${days}天内有效，只能使用一次。`,
      accountsOf(strapi).linkTo('invitation', token),
      `邀请令牌（链接打不开时使用）：${token}`,
      '已有账号的，请登录后凭令牌加入；没有账号的，凭令牌注册。如与您无关，请忽略本邮件。',
      '',
      `${by} invites you to speak for "${organisation}". The invitation is valid for ${days} days and can be used once.`,
      accountsOf(strapi).linkTo('invitation', token),
      `Token, if the link does not open: ${token}`,
      'If you have an account, sign in and join with the token; otherwise register with it. If this is not for you, ignore it.',
    ].join('\n'),
  })
