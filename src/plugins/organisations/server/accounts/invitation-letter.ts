import { createHash, randomBytes } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { SYSTEM } from '../../../../shared/pure/actor'
import { Refused } from '../../../../shared/pure/refusal'
import { l } from '../../../../shared/pure/schema'
import { databaseNow } from '../../../../shared/server/database/clock'
import { execute, inTransaction, query, selectRows, type Row } from '../../../../shared/server/database/database'
import { recordHistory } from '../../../../shared/server/flows/history'
import { readSettings } from '../../../../shared/server/settings/settings'
import { accountsOf, type Letter, type LetterKind } from '../../../identity/contract'
import { MEMBER_INVITATION } from '../../contract'
import { ORGANISATIONS_SETTINGS } from '../../domain/settings'
import type { Membership } from './organisation'
import { refuse } from './refusals'

declare const strapi: Core.Strapi

export const INVITATION_LETTER = 'filing.invitation'

const DAY = 86_400_000

/** Only the digest is stored: reading a table or a backup does not reveal the token. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const invitationDays = async (): Promise<number> => (await readSettings(ORGANISATIONS_SETTINGS)).memberInvitationDays
export const invitationMilliseconds = async (): Promise<number> => (await invitationDays()) * DAY

interface Inviting extends Record<string, unknown> {
  name: string
  city: string
  verified: boolean
}

export async function invitingOrganisation({
  organisation,
  creditCode,
}: Pick<Membership, 'organisation' | 'creditCode'>): Promise<Inviting> {
  const [row] = await query<Inviting>(
    `select name, city_code as city, verified_at is not null as verified from ${organisation === 'enterprise' ? 'enterprises' : 'providers'} where credit_code = $1`,
    [creditCode],
  )
  if (!row) throw new Refused(refuse('no-organisation'))
  return row
}

interface Invitation extends Row {
  documentId: string
  email: string
  state: string
  version: number
  creditCode: string
  cityCode: string
  organisation: Membership['organisation']
  invitedBy: string
}

const find = async (subject: string, tail = ''): Promise<Invitation | undefined> => {
  const [row] = await selectRows<Invitation>(MEMBER_INVITATION, 'document_id = $1', [subject.split(':')[1]], tail)
  return row
}

/** Gives the invitation a new token; its validity starts now. */
const issueToken = (subject: string): Promise<(Invitation & { token: string }) | undefined> =>
  inTransaction(async () => {
    const invitation = await find(subject, 'for update')
    const isOpen = invitation?.state === 'open'
    if (!isOpen) return undefined
    const token = randomBytes(32).toString('base64url')
    const now = databaseNow()
    const { documentId, creditCode, cityCode } = invitation
    const version = invitation.version + 1
    const line = { uid: MEMBER_INVITATION, documentId, version, from: 'open', to: 'open', action: 'send' } as const
    await recordHistory([{ ...line, creditCode, cityCode }], SYSTEM, { now, arrivedAt: now })
    await execute(
      `update member_invitations set token_hash = $2, expires_at = $3::timestamptz, version = $4, updated_at = clock_timestamp()
       where document_id = $1`,
      [documentId, digestOf(token), new Date(now.getTime() + (await invitationMilliseconds())).toISOString(), version],
    )
    return { ...invitation, token }
  })

/** Registrations are unverified and this goes to a stranger's mailbox: names only, no links. */
const plainName = (name: string, instead: string): string =>
  /^[\p{L}\p{M}\p{N} ·()（）&'’-]{1,60}$/u.test(name) ? name : instead

async function write(subject: string): Promise<Letter | undefined> {
  const invitation = await issueToken(subject)
  if (!invitation) return undefined
  const { name, verified } = await invitingOrganisation(invitation)
  const organisation = verified ? name : plainName(name, invitation.creditCode)
  const by = plainName(invitation.invitedBy, '单位管理员')
  return compose({ to: invitation.email, token: invitation.token, organisation, by, days: await invitationDays() })
}

interface LetterWords {
  to: string
  token: string
  organisation: string
  by: string
  days: number
}

const compose = ({ to, token, organisation, by, days }: LetterWords): Letter => ({
  to,
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

/** If the letter fails, the owner revokes the invitation and invites again. */
export const invitationLetter: LetterKind = {
  label: l('成员邀请', 'Invitation of a member'),
  wantedForMinutes: 72 * 60,
  write,
  addressOf: async (subject) => (await find(subject))?.email ?? null,
}
