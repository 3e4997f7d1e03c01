import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { execute } from '../../../../shared/server/database'
import { asSystem } from '../../../../shared/server/scope'
import { macOf } from './hashes'

declare const strapi: Core.Strapi

export type SecurityEvent =
  | 'login'
  | 'logout'
  | 'email-confirmed'
  | 'reset-requested'
  | 'password-reset'
  | 'password-changed'
  | 'blocked'
  | 'unblocked'

/** Where a request came from. */
export interface Trace {
  ip: string | null
  agent: string | null
}

export interface SecurityLine {
  kind: 'staff' | 'account'
  event: SecurityEvent
  /** `ok`, or the code of the refusal. */
  outcome: string
  /** Who it is about, if anybody is known by what was given. */
  subject?: { id: number; email: string }
  /** What was given as a name, when nobody is known by it. */
  claimed?: string
  /** Who did it, where it was another. */
  actor?: { id: string; name: string }
  reason?: string
}

export const traceOf = (ctx: Context | undefined): Trace => ({
  ip: ctx?.ip ?? null,
  agent: ctx ? ctx.get('User-Agent').replace(/\p{C}/gu, '').slice(0, 200) || null : null,
})

/**
 * One line of the record of logins. Must not stand in a transaction that may still be refused: a failed attempt is what
 * the record is for.
 */
export function recordSecurity(line: SecurityLine, trace: Trace = traceOf(currentRequest())): Promise<void> {
  const { kind, event, outcome, subject, claimed, actor, reason } = line
  const prefix = kind === 'staff' ? 'admin' : 'account'
  return asSystem(() =>
    execute(
      `insert into desk_login (kind, event, outcome, subject, identifier, identifier_mac, ip, agent, actor_id, actor_name, reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        kind,
        event,
        outcome,
        subject ? `${prefix}:${subject.id}` : null,
        subject?.email ?? null,
        !subject && claimed !== undefined ? macOf(claimed.trim().toLowerCase()) : null,
        trace.ip,
        trace.agent,
        actor?.id ?? null,
        actor?.name ?? null,
        reason ?? null,
      ],
    ),
  )
}

const currentRequest = (): Context | undefined => strapi.requestContext.get() as Context | undefined
