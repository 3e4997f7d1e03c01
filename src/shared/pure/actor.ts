interface StaffInfo {
  /** Code of its role on the panel: who holds the role is of this kind. */
  role: string
  label: { zh: string; en: string }
  /** Everything, the rows of the cities he is appointed to, or what is given to him. */
  sees: 'all' | 'cities' | 'own'
  /** Acts in procedures: nobody may hold such a role and administer the system (codes repeated in `124-desk-separate-duties.sql`). */
  takesPart: boolean
}

/** Kinds of staff. Somebody with several roles acts as the first of them in this order. */
export const STAFF = {
  province: {
    role: 'pool-province',
    label: { zh: '省级经办人员', en: 'province' },
    sees: 'all',
    takesPart: true,
  },
  city: { role: 'pool-city', label: { zh: '市级经办人员', en: 'city' }, sees: 'cities', takesPart: true },
  expert: { role: 'pool-expert', label: { zh: '专家', en: 'expert' }, sees: 'own', takesPart: true },
  evaluator: {
    role: 'pool-evaluator',
    label: { zh: '第三方评价人员', en: 'third party' },
    sees: 'own',
    takesPart: true,
  },
  auditor: { role: 'pool-auditor', label: { zh: '审计人员', en: 'auditor' }, sees: 'all', takesPart: false },
  admin: {
    role: 'strapi-super-admin',
    label: { zh: '系统管理员', en: 'system administrator' },
    sees: 'all',
    takesPart: false,
  },
} as const satisfies Record<string, StaffInfo>

export type StaffKind = keyof typeof STAFF
export const STAFF_KINDS = Object.keys(STAFF) as StaffKind[]

/** Who acts; plain data, built once per request. */
export type ActorKind = 'system' | StaffKind | 'account' | 'public'

/** What a member of staff sees; undefined for everybody else. */
export const sightOf = (kind: ActorKind): StaffInfo['sees'] | undefined =>
  Object.hasOwn(STAFF, kind) ? STAFF[kind as StaffKind].sees : undefined

export interface Actor {
  kind: ActorKind
  /** Stable identity, `admin:12`, `account:7`, `system`; used by idempotency keys and the history. */
  id: string
  /** Name at the time of the action; the history keeps it. */
  name: string
  /** Cities an officer acts for (GB/T 2260). */
  cityCodes: readonly string[]
  /** Number of the account. */
  accountId?: number
  /** Credit code of the organisation an account acts for. */
  creditCode?: string
  /** What the account is in its organisation. */
  memberRole?: 'owner' | 'member'
  /** System administrator who also holds a role in the procedures: may act as neither until one is removed. */
  conflicted?: true
}

export const SYSTEM: Actor = { kind: 'system', id: 'system', name: '系统', cityCodes: [] }
export const PUBLIC: Actor = { kind: 'public', id: 'public', name: '社会公众', cityCodes: [] }

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
      return sightOf(actor.kind) === 'all'
  }
}
