import type { ProcedureRules } from '../matrix/actions/action'
import type { Who } from '../matrix/who'
import type { Given, given, fileOf, hours, isBypassed } from './given'
import type { accountFor } from './people'
import type { query } from './app'
import type { Violation } from './violations/violation'
import type { Awaited } from '../house/awaited'

export type Row = Record<string, unknown>

/**
 * An organisation in its city, with functions that make its rows. Passed to declarations, which import no harness, so
 * that pure tests and generated documents can read them without a server.
 */
export interface Place {
  creditCode: string
  cityCode: string
  name: string
  /** Identity of its expert. */
  expertActor: string
  /** The row of another type in this place, by uid; made once. */
  row(uid: string): Promise<Given>
  /** Makes something shared by several types of a place, once. */
  once<T>(what: string, make: () => Promise<T>): Promise<T>
  /** Inserts a row as given, after its first history line. */
  first(uid: string, values: Row): Promise<Given>
  given: typeof given
  hours: typeof hours
  fileOf: typeof fileOf
  query: typeof query
  accountFor: typeof accountFor
  isBypassed: typeof isBypassed
  /** Numbers of a kind, unique in the whole run. */
  nextNumber(kind: string): number
  newDocumentId(): string
}

/** What staff and accounts do with the rows of a type; `rules` restates the flow independently. */
export interface DeclaredProcedure {
  /** The plugin whose staff routes are used. */
  plugin: string
  rules: ProcedureRules
  /** The state sets of each state, if the procedure has any. */
  sets?: Readonly<Record<string, string>>
  /** Each state in which staff may act: the task on the home page, or why nobody is waited for. */
  awaited?: Readonly<Record<string, Awaited>>
  /** Where the accounts of an organisation act on their own rows, and the pages below a row. */
  my?: { path: string; organisation: 'enterprise' | 'provider'; pages?: readonly string[] }
  /** Who sees his own rows, if not every member of staff but experts and third parties. */
  seenBy?: readonly Who[]
  /** Input of actions that validate it before they load the row. */
  inputs?: Readonly<Record<string, Row>>
}

/** Everything the tests need to know about a content type, in `tests/types/<type>.ts`. */
export interface TypeDeclaration {
  uid: string
  zh: string
  en: string
  /** Who opens its table in the panel. */
  reads: readonly Who[]
  /** Who saves its form there. */
  forms?: readonly Who[]
  /** Without a page in the panel; the super admin can open its table all the same. */
  internal?: true
  /** Every reader sees all rows: foreign ones are refused by territory, not hidden. */
  common?: true
  /** Reads only related rows here, by a permission for the panel's own pages. */
  links?: readonly Who[]
  procedure?: DeclaredProcedure
  /**
   * Makes a row of the place. `values` override its own; with a `state` the row is in that state, with everything the
   * state requires.
   */
  row(place: Place, values: Row): Promise<Given>
  /** Input of a form that creates a row, if forms may; otherwise the form is tried on `row`. */
  posted?: (place: Place) => Row | Promise<Row>
  /**
   * Values of the row for the leak tests: all other texts and JSON contain a mark; undefined keeps the value of `row`,
   * where a format or constraint forbids a mark.
   */
  secret?: (mark: string) => Row
  /** Values of rows a and b, for the violation tests. */
  ground?: (place: Place) => Row
  /** Further such rows, by name. */
  grounds?: Readonly<Record<string, (place: Place) => Promise<Row>>>
  /**
   * Violations of constraints, indexes and triggers of its table that cannot be derived; by name, or `table.trigger`.
   */
  violations?: Readonly<Record<string, Violation>>
}

export const declareType = (declaration: TypeDeclaration): TypeDeclaration => declaration

export const ALL: readonly Who[] = ['province', 'auditor', 'superAdmin']
export const AND_CITIES: readonly Who[] = ['city', 'otherCity', ...ALL]
export const REVIEWERS: readonly Who[] = ['expert', ...ALL]
