import type { Core } from '@strapi/strapi'
import { randomUUID } from 'node:crypto'
import { Refused } from '../../../../shared/pure/refusal'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { lockAccount, type Account } from './account-store'
import { refuse } from './refusals'
import { strapiService } from '../../../../shared/server/process/strapi-edge'

declare const strapi: Core.Strapi

const ORIGIN = 'users-permissions'

export interface Signed {
  jwt: string
  refreshToken: string
  user: { id: number; documentId: string; username: string; email: string; name: string | null; confirmed: boolean }
}

/**
 * Begins a session for whoever proved a password or a mailbox, on the account state that was checked: if the account
 * changed meanwhile, no session must outlive that change.
 * @throws Refused session-ended when password, block or address changed at the same moment.
 */
export function beginSession(account: Account): Promise<Signed> {
  return inTransaction(async () => {
    const now = await lockAccount(account.id)
    if (!now || now.password !== account.password || now.blocked || !now.confirmed)
      throw new Refused(refuse('session-ended'))
    const manager = strapi.sessionManager(ORIGIN)
    // One device per login: signing out ends everything renewed from it and nothing else.
    const refresh = await manager.generateRefreshToken(String(now.id), randomUUID(), { type: 'refresh' })
    const access = await manager.generateAccessToken(refresh.token)
    if ('error' in access) throw new Refused(refuse('session-ended'))
    const { id, documentId, username, email, name } = now
    return {
      jwt: access.token,
      refreshToken: refresh.token,
      user: { id, documentId, username, email, name, confirmed: true },
    }
  })
}

/** Exchanges a valid refresh token for a new pair of tokens; the old one becomes invalid. */
export async function renewSession(refreshToken: string): Promise<Pick<Signed, 'jwt' | 'refreshToken'>> {
  const manager = strapi.sessionManager(ORIGIN)
  const rotated = await manager.rotateRefreshToken(refreshToken)
  const access = 'error' in rotated ? rotated : await manager.generateAccessToken(rotated.token)
  if ('error' in access || 'error' in rotated) throw new Refused(refuse('session-ended'))
  return { jwt: access.token, refreshToken: rotated.token }
}

/** Ends the session and everything renewed from the same login. */
export async function endSession(accountId: number, sessionId: string): Promise<void> {
  const [row] = await query<{ device_id: string | null }>(
    `select device_id from strapi_sessions where session_id = $1 and user_id = $2 and origin = '${ORIGIN}'`,
    [sessionId, String(accountId)],
  )
  if (row?.device_id) await strapi.sessionManager(ORIGIN).invalidateRefreshToken(String(accountId), row.device_id)
}

/** Strapi accepts an access token until it expires; ours is valid only while its session exists. */
export function askForSessions(): void {
  const jwt = strapiService(strapi, 'plugin::users-permissions.jwt')
  const verify = jwt.verify.bind(jwt)
  jwt.verify = async (token) => {
    const payload = await verify(token)
    const active = payload.sessionId && (await strapi.sessionManager(ORIGIN).isSessionActive(payload.sessionId))
    if (!active) throw new Error('Invalid token.')
    return payload
  }
}
