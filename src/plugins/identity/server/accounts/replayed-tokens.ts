import type { Core } from '@strapi/strapi'
import { AsyncLocalStorage } from 'node:async_hooks'
import { execute, inTransaction, query } from '../../../../shared/server/database/database'
import { asSystem } from '../../../../shared/server/walls/scope'
import { recordSecurity } from './security-log'
import { sessionsOf } from '../../../../shared/server/process/strapi-edge'
import type { Rotation, Session } from '../../../../shared/server/process/strapi-types'

declare const strapi: Core.Strapi

/** Two tabs, or a page reloaded before the answer arrived, present one token twice within this time. */
const GRACE_SECONDS = 10

interface Holders {
  table: string
  kind: 'staff' | 'account'
}
const HOLDERS: Record<string, Holders> = {
  'users-permissions': { table: 'up_users', kind: 'account' },
  admin: { table: 'admin_users', kind: 'staff' },
}

const presented = new AsyncLocalStorage<{ session?: Session }>()

/**
 * Strapi reads a session, then writes its successor: a password change between the two would end the first and not the
 * second. So the holder's row is locked, and what was read before the lock is read again.
 *
 * An exchanged token that comes again later than two tabs would is in two hands: all sessions of its login end, and its
 * holder is notified. Judged by the database's clock.
 */
export function watchRotations(): void {
  const sessionManager = sessionsOf(strapi)
  const { provider } = sessionManager
  const find = provider.findBySessionId.bind(provider)
  provider.findBySessionId = async (id) => {
    const session = await find(id)
    const seen = presented.getStore()
    if (seen && session) seen.session ??= session
    return session
  }
  const rotate = sessionManager.rotateRefreshToken.bind(sessionManager)
  sessionManager.rotateRefreshToken = (token, origin) =>
    asSystem(async () => {
      // Strapi looks up a session only after it has verified the token's signature.
      const seen: { session?: Session } = {}
      await presented.run(seen, () => sessionManager.validateRefreshToken(token, origin))
      const holders = HOLDERS[origin]
      if (!seen.session || !holders || seen.session.origin !== origin) return rotate(token, origin)
      return inTransaction(() => exchange(seen.session as Session, holders, () => rotate(token, origin)))
    })
}

interface Row extends Record<string, unknown> {
  status: string
  child_id: string | null
  device_id: string | null
  in_grace: boolean
}

const REFUSED = { error: 'invalid_refresh_token' }

/**
 * In a transaction, with the holder's row locked: returns the next token, or the same one again, or ends the family.
 */
async function exchange(session: Session, holders: Holders, rotate: () => Promise<Rotation>): Promise<Rotation> {
  const { sessionId, userId, origin } = session
  await query(`select 1 from ${holders.table} where id::text = $1 for update`, [userId])
  const [row] = await query<Row>(
    `select status, child_id, device_id,
        clock_timestamp() at time zone 'UTC' - updated_at <= make_interval(secs => ${GRACE_SECONDS}) as in_grace
     from strapi_sessions where session_id = $1 and origin = $2`,
    [sessionId, origin],
  )
  if (!row) return REFUSED
  if (row.status !== 'rotated') {
    const next = await rotate()
    // Strapi dates it by its process's clock.
    if (!('error' in next)) await dateExchange(sessionId)
    return next
  }
  if (row.in_grace) return sameAgain(sessionId, row, rotate)
  await endFamily(session, row.device_id)
  await recordReplay(Number(userId), holders)
  return REFUSED
}

const dateExchange = (sessionId: string): Promise<void> =>
  execute(`update strapi_sessions set updated_at = clock_timestamp() at time zone 'UTC' where session_id = $1`, [
    sessionId,
  ])

/** Returns the family's youngest token again: Strapi returns the child of an active session unchanged. */
async function sameAgain(sessionId: string, { child_id }: Row, rotate: () => Promise<Rotation>): Promise<Rotation> {
  const [youngest] = await query<{ session_id: string }>(
    `with recursive line as (
       select session_id, child_id, status from strapi_sessions where session_id = $1
       union select s.session_id, s.child_id, s.status from strapi_sessions s join line on s.session_id = line.child_id)
     select session_id from line where status = 'active'`,
    [child_id],
  )
  if (!youngest) return REFUSED
  const put = (status: string, child: string | null): Promise<void> =>
    execute('update strapi_sessions set status = $2, child_id = $3 where session_id = $1', [sessionId, status, child])
  await put('active', youngest.session_id)
  const again = await rotate()
  await put('rotated', child_id)
  return again
}

/** Everything renewed from one login: the sessions of its device, and their successors. */
const endFamily = ({ sessionId, userId, origin }: Session, deviceId: string | null): Promise<void> =>
  execute(
    `with recursive line as (
       select session_id, child_id from strapi_sessions where session_id = $1
       union select s.session_id, s.child_id from strapi_sessions s
         join line on s.session_id = line.child_id or s.child_id = line.session_id)
     delete from strapi_sessions where user_id = $2 and origin = $3
       and (device_id = $4 or session_id in (select session_id from line))`,
    [sessionId, userId, origin, deviceId],
  )

async function recordReplay(id: number, { table, kind }: Holders): Promise<void> {
  const [subject] = await query<{ id: number; email: string }>(`select id, email from ${table} where id = $1`, [id])
  await recordSecurity({ kind, event: 'token-replayed', outcome: 'session-ended', subject, tell: true })
}
