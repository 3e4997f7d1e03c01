import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { traceOf, type Trace } from '../../../../shared/server/walls/author'
import { execute } from '../../../../shared/server/database/database'
import { asSystem } from '../../../../shared/server/walls/scope'
import type { SecurityEvent } from '../../domain/security-words'
import { macOf } from './hashes'

declare const strapi: Core.Strapi

export interface SecurityLine {
  kind: 'staff' | 'account'
  event: SecurityEvent
  /** `ok`, or the code of the refusal. */
  outcome: string
  /** The person concerned, if the given name is known. */
  subject?: { id: number; email: string }
  /** The given name, if it is unknown. */
  claimed?: string
  /** The actor, if not the person concerned. */
  actor?: { id: string; name: string }
  reason?: string
  /** Whether the person concerned is notified (identity/domain/security-telling.ts). */
  tell?: boolean
}

/**
 * Records a sign-in or a failed one. Not in a transaction that may still be refused, because failed attempts must be
 * recorded. Changes of rights and identities are recorded by triggers (112-identity-security-record.sql).
 */
export function recordSecurity(line: SecurityLine, trace: Trace = traceOf(currentRequest())): Promise<void> {
  const { kind, event, outcome, subject, claimed, actor, reason, tell = false } = line
  const prefix = kind === 'staff' ? 'admin' : 'account'
  return asSystem(() =>
    execute(
      `with written as (
         insert into desk_login (kind, event, outcome, subject, identifier, identifier_mac, ip, agent, actor_id, actor_name,
           reason, request_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id)
       insert into desk_login_untold (line) select id from written where $13::boolean`,
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
        trace.requestId,
        tell,
      ],
    ),
  )
}

const currentRequest = (): Context | undefined => strapi.requestContext.get() as Context | undefined
