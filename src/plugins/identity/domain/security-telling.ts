import type { SecurityEvent, SecurityKind } from './security-words'

/** The part of a security record line that decides who is notified. */
export interface TellableLine {
  kind: SecurityKind
  event: SecurityEvent
  /** The actor, if not the person concerned: `admin:3`, `system`. */
  actorId: string | null
  reason: string | null
}

/** Changes of which the person concerned is notified, whoever made them. */
const OWN: readonly SecurityEvent[] = [
  'email-changed',
  'name-changed',
  'password-changed',
  'password-reset',
  'blocked',
  'unblocked',
  'role-granted',
  'role-withdrawn',
  'removed',
  'token-replayed',
]

/** Concern only the person and no right, so administrators are not notified. */
const PRIVATE: readonly SecurityEvent[] = ['password-changed', 'password-reset', 'token-replayed']

/**
 * Who is notified of a line. Verbs of accounts (a new password, a block with its reason) send their own letters, so
 * those are not repeated here.
 */
export function securityAudience({ kind, event, actorId, reason }: TellableLine): {
  person: boolean
  administrators: boolean
} {
  const ofPerson = kind === 'staff' || kind === 'account'
  if (!ofPerson) return { person: false, administrators: true }
  const byOther = actorId !== null
  const hasOwnNotice =
    kind === 'account' &&
    ((PRIVATE.includes(event) && event !== 'token-replayed' && !byOther) ||
      ((event === 'blocked' || event === 'unblocked') && reason !== null))
  // A reset link that somebody requested by mail grants nothing.
  const routine = event === 'reset-link-made' && (actorId === 'system' || !byOther)
  return {
    person: OWN.includes(event) && !hasOwnNotice,
    administrators: !routine && (byOther || !PRIVATE.includes(event)),
  }
}
