import { STAFF_KINDS, type ActorKind, type StaffKind } from '../../../src/shared/pure/actor'

export type Row = Readonly<Record<string, unknown>>

/** How a situation differs from another. Of nested objects only what is named changes. */
export interface Change {
  subject?: Row
  facts?: Row
  input?: Row
  actor?: Row
  /** When the request arrives; it is decided at the same instant. */
  at?: string
}

/** One act of a procedure, as RULES has it. */
export interface Act {
  /** Rule, setting or clause, and what it says where that is not plain. */
  rule: string
  by: readonly ActorKind[]
  from: readonly string[]
  /** Where it leads; absent: the row stays as it is. */
  to?: string
  /** Only another act brings it about. */
  internal?: true
  /** Of an account: only of the owner of the organisation. */
  owner?: true
  /** It files what stands in the row. */
  files?: true
  /** Everything it may be told, told well. */
  input?: Row
  /** What of that may be left out. */
  optional?: readonly string[]
  /** What must be so for it, beside the ground of the procedure; in some of the states it starts from, more. */
  given?: Change
  givenIn?: Readonly<Record<string, Change>>
  /** What it writes beside the state, exactly. */
  writes?: Row
  /** The event it publishes. */
  tells?: string
  /** Every refusal of its guards, by its code: each of these situations is refused so, and each guard in one of them. */
  refuses?: Readonly<Record<string, Change | readonly Change[]>>
}

/** A procedure, said here once more and never derived from its flow table, which the tests judge by it. */
export interface ProcedureRules {
  flow: string
  states: readonly string[]
  /** States that nothing leaves. */
  ends: readonly string[]
  /** The situation in which all acts are possible but for their states. */
  ground: Change
  acts: Readonly<Record<string, Act>>
}

/** The three dates of §3(2), as the next midnight in Shanghai (S01), and a day before all of them. */
export const OPENS = '2026-08-01T00:00:00.000+08:00'
export const LIAISON_DUE = '2026-08-16T00:00:00.000+08:00'
export const FILING_CLOSES = '2026-08-21T00:00:00.000+08:00'
export const RECOMMENDATION_CLOSES = '2026-08-23T00:00:00.000+08:00'
export const TODAY = '2026-08-10T12:00:00.000+08:00'
export const NOT_YET = '2027-01-01T00:00:00.000+08:00'
/** The same as the database keeps it. */
export const utc = (instant: string): string => new Date(instant).toISOString()

/** The organisation, its account, its city and the expert of every ground. */
export const CREDIT_CODE = '91370100MA3C00001A'
export const JINAN = '370100'
export const ELSEWHERE = '370200'

const staff = Object.fromEntries(
  STAFF_KINDS.map((kind, at): [string, Row] => [kind, { kind, id: `admin:${10 + at}`, name: kind, cityCodes: [] }]),
) as Partial<Record<StaffKind, Row>> as Record<StaffKind, Row>

export const PEOPLE: Readonly<Record<ActorKind, Row>> = {
  system: { kind: 'system', id: 'system', name: '系统', cityCodes: [] },
  ...staff,
  province: { ...staff.province, name: '省级某' },
  city: { ...staff.city, cityCodes: [JINAN] },
  expert: { ...staff.expert, id: 'admin:7', name: '李明' },
  account: {
    kind: 'account',
    id: 'account:7',
    accountId: 7,
    name: '张三',
    cityCodes: [],
    creditCode: CREDIT_CODE,
    standing: 'owner',
  },
  public: { kind: 'public', id: 'public', name: '访客', cityCodes: [] },
}

/** Who may see a row but is not its territory: of another city, another organisation, another expert. */
export const STRANGERS: Partial<Readonly<Record<ActorKind, Row>>> = {
  city: { cityCodes: [ELSEWHERE] },
  expert: { id: 'admin:70' },
  account: { accountId: 70, creditCode: '91370100MA3C00009Z' },
}

const isPlain = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** One over the other: only plain objects are gone into, and what becomes undefined is left out. */
export function over(base: Row, change: Row): Row {
  const merged = Object.entries(change).map(([name, value]): [string, unknown] => {
    const before = base[name]
    return [name, isPlain(before) && isPlain(value) ? over(before, value) : value]
  })
  return Object.fromEntries(
    [...Object.entries(base), ...merged].filter(([name]) => !(name in change && change[name] === undefined)),
  )
}

/** A situation with changes, one after the other. */
export function situation(base: Change, ...changes: readonly (Change | undefined)[]): Change {
  return changes.reduce<Change>((all, change = {}) => over(all as Row, change as Row) as Change, base)
}
