import { STAFF_KINDS, type ActorKind, type StaffKind } from '../../../src/shared/pure/actor'

export type Row = Readonly<Record<string, unknown>>

/** A change of a situation, merged deeply. */
export interface Change {
  subject?: Row
  facts?: Row
  input?: Row
  actor?: Row
  /** When the request arrives and is decided. */
  at?: string
}

/** One action of a procedure, as the rules (R01–R70) state it. */
export interface ActionRule {
  /** Rule, setting or clause; with its content where that is not obvious. */
  rule: string
  by: readonly ActorKind[]
  from: readonly string[]
  /** The next state; absent if the state stays. */
  to?: string
  /** Only performed by other actions. */
  internal?: true
  /** Accounts: only the owner of the organisation. */
  owner?: true
  /** Files the current content of the row. */
  files?: true
  /** A complete valid input. */
  input?: Row
  /** Optional fields of the input. */
  optional?: readonly string[]
  /** Preconditions besides the procedure's base situation; `givenIn` adds more for single states. */
  given?: Change
  givenIn?: Readonly<Record<string, Change>>
  /** All columns it writes besides the state. */
  writes?: Row
  event?: string
  /** The refusals of its guards by code, each with the situations that cause it. Every guard must occur. */
  refuses?: Readonly<Record<string, Change | readonly Change[]>>
}

/** A second, independent statement of a procedure, against which its flow table is tested. Never derive it from there. */
export interface ProcedureRules {
  flow: string
  states: readonly string[]
  /** Final states. */
  ends: readonly string[]
  /** A situation in which every action is possible, given the right state. */
  ground: Change
  actions: Readonly<Record<string, ActionRule>>
}

/** The dates of §3(2), as the midnight after them in Shanghai (S01). TODAY lies before all of them. */
export const OPENS = '2026-08-01T00:00:00.000+08:00'
export const LIAISON_DUE = '2026-08-16T00:00:00.000+08:00'
export const FILING_CLOSES = '2026-08-21T00:00:00.000+08:00'
export const RECOMMENDATION_CLOSES = '2026-08-23T00:00:00.000+08:00'
export const TODAY = '2026-08-10T12:00:00.000+08:00'
export const NOT_YET = '2027-01-01T00:00:00.000+08:00'
/** As stored in the database. */
export const utc = (instant: string): string => new Date(instant).toISOString()

/** The organisation and city of every base situation. */
export const CREDIT_CODE = '91370100MA3C00001A'
export const JINAN = '370100'
export const ELSEWHERE = '370200'

/** The open pilot batch of every base situation. */
export const PILOT_BATCH = {
  documentId: 'b',
  name: '首批',
  kind: 'pilot',
  state: 'open',
  filingOpensAt: OPENS,
  liaisonDueAt: LIAISON_DUE,
  filingClosesAt: FILING_CLOSES,
  recommendClosesAt: RECOMMENDATION_CLOSES,
}

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
    memberRole: 'owner',
  },
  public: { kind: 'public', id: 'public', name: '社会公众', cityCodes: [] },
}

/** Actors of the right kind but of another city, organisation or assignment. */
export const STRANGERS: Partial<Readonly<Record<ActorKind, Row>>> = {
  city: { cityCodes: [ELSEWHERE] },
  expert: { id: 'admin:70' },
  account: { accountId: 70, creditCode: '91370100MA3C00009Z' },
}

const isPlain = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Deep merge of plain objects; keys set to undefined are removed. */
export function merge(base: Row, change: Row): Row {
  const merged = Object.entries(change).map(([name, value]): [string, unknown] => {
    const before = base[name]
    return [name, isPlain(before) && isPlain(value) ? merge(before, value) : value]
  })
  return Object.fromEntries(
    [...Object.entries(base), ...merged].filter(([name]) => !(name in change && change[name] === undefined)),
  )
}

export function situation(base: Change, ...changes: readonly (Change | undefined)[]): Change {
  return changes.reduce<Change>((all, change = {}) => merge(all as Row, change as Row) as Change, base)
}
