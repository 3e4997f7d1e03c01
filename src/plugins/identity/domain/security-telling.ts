import type { SecurityEvent, SecurityKind } from './security-words'

/** A line of the security record, as far as it decides who hears of it. */
export interface TellableLine {
  kind: SecurityKind
  event: SecurityEvent
  /** Who did it, where it was another than the person concerned: `admin:3`, `system`. */
  actorId: string | null
  reason: string | null
}

/** Changes of which the person concerned hears, whoever made them. */
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

/** What concerns the person alone, and no right: the system administrators need not hear of it. */
const PRIVATE: readonly SecurityEvent[] = ['password-changed', 'password-reset', 'token-replayed']

/**
 * Who hears of a line. The letters of the accounts' own verbs (a new password, a block with its reason) are sent by
 * those, so the same is not told twice.
 */
export function whoHears({ kind, event, actorId, reason }: TellableLine): { person: boolean; administrators: boolean } {
  const ofPerson = kind === 'staff' || kind === 'account'
  if (!ofPerson) return { person: false, administrators: true }
  const byOther = actorId !== null
  const toldByVerb =
    kind === 'account' &&
    ((PRIVATE.includes(event) && event !== 'token-replayed' && !byOther) ||
      ((event === 'blocked' || event === 'unblocked') && reason !== null))
  // A link that the system made for whoever asked by mail is no grant by anybody.
  const routine = event === 'reset-link-made' && (actorId === 'system' || !byOther)
  return {
    person: OWN.includes(event) && !toldByVerb,
    administrators: !routine && (byOther || !PRIVATE.includes(event)),
  }
}
