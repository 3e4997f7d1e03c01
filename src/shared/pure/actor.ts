/** Who acts; plain data, built once per request. */
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
  /** Stable identity, `admin:12`, `account:7`, `system`; used by idempotency keys and the history. */
  id: string
  /** Name at the time of the act; the history keeps it. */
  name: string
  /** Cities an officer acts for (GB/T 2260). */
  cityCodes: readonly string[]
  /** Number of the account. */
  accountId?: number
  /** Credit code of the organisation an account acts for. */
  creditCode?: string
  /** What the account is in its organisation. */
  standing?: 'owner' | 'member'
  /** System administrator who also holds a role in the procedures: may act as neither until one is removed. */
  conflicted?: true
}

export const SYSTEM: Actor = { kind: 'system', id: 'system', name: '系统', cityCodes: [] }
export const PUBLIC: Actor = { kind: 'public', id: 'public', name: '访客', cityCodes: [] }

export interface Place {
  cityCode?: string | null
  /** All cities of the row, if more than one. */
  cityCodes?: readonly string[]
  creditCode?: string | null
  /** Account of the row while it has no organisation, such as a claim. */
  accountId?: number | null
  /** Identity of the expert assigned to the row, `admin:12`. */
  expertActor?: string | null
}

/**
 * The territory rule (属地原则, §3(2)2 and §4(4)): officers cover rows of the cities they are appointed to, accounts those
 * of their organisation and their own, experts what is assigned to them, province and system everything. Row-level
 * security enforces the same.
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
