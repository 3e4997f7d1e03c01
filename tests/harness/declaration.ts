import type { ProcedureRules } from '../matrix/acts/act'
import type { Who } from '../matrix/who'
import type { Given, given, fileOf, hours, isBypassed } from './given'
import type { accountFor } from './people'
import type { query } from './app'
import type { Violation } from './violations/violation'

export type Row = Record<string, unknown>

/**
 * An organisation in its city, for which rows are made, and what makes them. A declaration is given it, and imports no
 * harness: pure tests and generated documents read declarations without a server.
 */
export interface Place {
  creditCode: string
  cityCode: string
  name: string
  /** Identity of its expert. */
  expertActor: string
  /** The row of another type in this place, by its uid; made once. */
  row(uid: string): Promise<Given>
  /** Whatever else several types of a place share, made once. */
  once<T>(what: string, make: () => Promise<T>): Promise<T>
  /** Inserts a row as it stands, its history first. */
  first(uid: string, values: Row): Promise<Given>
  given: typeof given
  hours: typeof hours
  fileOf: typeof fileOf
  query: typeof query
  accountFor: typeof accountFor
  isBypassed: typeof isBypassed
  /** Numbers of a kind, new in the whole run. */
  nextNumber(kind: string): number
  newDocumentId(): string
}

/** What staff and accounts do with the rows of a type; `rules` says who, and is judged apart from the flow table. */
export interface DeclaredProcedure {
  /** The plugin at whose staff routes they act. */
  plugin: string
  rules: ProcedureRules
  /** Of each state the sets that it belongs to, where the procedure has sets. */
  sets?: Readonly<Record<string, string>>
  /** Who sees his own rows, where it is not every member of staff but experts and third parties. */
  seenBy?: readonly Who[]
  /** Input of acts whose verb reads it before it looks at the row. */
  inputs?: Readonly<Record<string, Row>>
}

/** All that the tests are told of a content type, in `tests/types/<type>.ts`; the file is named by the type. */
export interface TypeDeclaration {
  uid: string
  zh: string
  en: string
  /** Who reads its list on the panel. */
  reads: readonly Who[]
  /** Who saves its form there. */
  forms?: readonly Who[]
  /** Has no page in the panel; the super admin reaches its list all the same. */
  internal?: true
  /** Every reader sees all rows: a foreign one is refused by its territory, not hidden. */
  common?: true
  /** Reads nothing here but what hangs on it: follows from a permission of the panel's own pages. */
  links?: readonly Who[]
  procedure?: DeclaredProcedure
  /**
   * Makes a row of the place. `values` stand before its own; with a `state` it is a row that is in that state, with what the
   * state demands.
   */
  row(place: Place, values: Row): Promise<Given>
  /** What a form is sent to make a row, where the form makes them; else the form is tried on `row`. */
  posted?: (place: Place) => Row | Promise<Row>
  /**
   * Values of the row whose secrecy is hunted. All texts and JSON of it hold a mark but these; undefined leaves what `row`
   * says, where a shape or a constraint forbids a mark.
   */
  secret?: (mark: string) => Row
  /** Values of the rows a and b, on which violations are tried. */
  ground?: (place: Place) => Row
  /** More such rows, each by a name of its own. */
  grounds?: Readonly<Record<string, (place: Place) => Promise<Row>>>
  /** What breaks each constraint, index and trigger of its table that is not derived; by its name, or `table.trigger`. */
  violations?: Readonly<Record<string, Violation>>
}

export const declareType = (declaration: TypeDeclaration): TypeDeclaration => declaration

export const ALL: readonly Who[] = ['province', 'auditor', 'superAdmin']
export const AND_CITIES: readonly Who[] = ['city', 'otherCity', ...ALL]
export const REVIEWERS: readonly Who[] = ['expert', ...ALL]
