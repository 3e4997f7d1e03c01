/** Who acts. Pure data, built once at the edge of a request. */
export type ActorKind =
  | 'system'
  | 'province'
  | 'city'
  | 'expert'
  | 'evaluator'
  | 'auditor'
  | 'admin'
  | 'account'
  | 'public'

export interface Actor {
  kind: ActorKind
  /** Stable identity, `admin:12`, `account:7`, `system`; idempotency keys and history carry it. */
  id: string
  /** Name at the time of the act: it stays in the history when the person leaves. */
  name: string
  /** Cities an officer acts for (GB/T 2260). */
  cityCodes: readonly string[]
  /** Number of the account. */
  accountId?: number
  /** Credit code of the organisation an account acts for. */
  creditCode?: string
  /** What the account is in its organisation. */
  standing?: 'owner' | 'member'
  /** Keeps the system and holds a role in its procedures: acts as neither until one of them is taken away. */
  conflicted?: true
}

export const SYSTEM: Actor = { kind: 'system', id: 'system', name: '系统', cityCodes: [] }
export const PUBLIC: Actor = { kind: 'public', id: 'public', name: '访客', cityCodes: [] }

export interface Place {
  cityCode?: string | null
  /** Every city that the row belongs to, where it is more than one. */
  cityCodes?: readonly string[]
  creditCode?: string | null
  /** Account that a row belongs to where no organisation is settled yet, such as a claim. */
  accountId?: number | null
  /** Identity of the expert that a row is given to, `admin:12`. */
  expertActor?: string | null
}

/**
 * The territory rule (属地原则, §3(2)2 and §4(4)): an officer covers the rows of the cities he is appointed to,
 * an account those of its own organisation and its own, an expert what is given to him, province and system all.
 * Row-level security is the wall under it.
 */
export function covers(actor: Actor, place: Place): boolean {
  switch (actor.kind) {
    case 'system':
    case 'province':
    case 'auditor':
    case 'admin':
      return true
    case 'city':
      return (place.cityCodes ?? [place.cityCode]).some(
        (code) => typeof code === 'string' && actor.cityCodes.includes(code),
      )
    case 'account':
      return (
        (actor.creditCode !== undefined && place.creditCode === actor.creditCode) ||
        (actor.accountId !== undefined && place.accountId === actor.accountId)
      )
    case 'expert':
      return place.expertActor === actor.id
    default:
      return false
  }
}
