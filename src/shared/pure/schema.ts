import type { Label } from './workflow'
import type { AnyFlow } from './workflow'
import type { ActorKind } from './actor'

/**
 * Attributes of content types, each with its label in both languages. Schemas made of them are plain data: Strapi reads
 * them on the server, the panel reads the labels from the same file.
 */
type Options = Record<string, unknown> & {
  /** Masks the value in the history. */
  personal?: Personal
  /** Rows of other types that the value names: they are not deleted while it does. */
  names?: Names | readonly Names[]
  /** What the system writes for itself and nobody is told of, such as a lease. */
  technical?: true
}

/** How a value that is somebody's own, or secret, stands in the history: told to have changed, not what it was. */
export type Personal = 'name' | 'phone' | 'mail' | 'hidden' | 'digest'

/**
 * Which rows a value names without a relation: by which attribute of theirs, and how it stands in the value: as the value
 * itself, somewhere within a text or a JSON value, as a member of a list, or as the identity of a member of staff
 * (`admin:12`). `saidIn`: another attribute says the type.
 */
export interface Names {
  type: string | { saidIn: string }
  by: string
  as: 'value' | 'within' | 'member' | 'actor'
}

export const names = (type: Names['type'], by = 'documentId', as: Names['as'] = 'value'): Names => ({ type, by, as })

const field = (label: Label, { personal, technical, names, ...attribute }: Options) => ({
  ...attribute,
  pluginOptions: {
    label,
    ...(personal ? { personal } : {}),
    ...(technical ? { technical } : {}),
    ...(names ? { names } : {}),
  },
})

export const l = (zh: string, en: string): Label => ({ zh, en })

export const text = (label: Label, options: Options = {}) =>
  field(label, { type: 'string', maxLength: 255, ...options })
export const long = (label: Label, options: Options = {}) =>
  field(label, { type: 'text', maxLength: 10_000, ...options })
export const integer = (label: Label, options: Options = {}) => field(label, { type: 'integer', ...options })
export const yes = (label: Label, options: Options = {}) =>
  field(label, { type: 'boolean', default: false, ...options })
export const json = (label: Label, options: Options = {}) => field(label, { type: 'json', ...options })
export const day = (label: Label, options: Options = {}) => field(label, { type: 'date', ...options })
/** An amount in fen. */
export const money = (label: Label, options: Options = {}) => field(label, { type: 'biginteger', ...options })
/** An instant: Strapi's own datetime would store local time without a zone. */
export const instant = (label: Label, options: Options = {}) =>
  field(label, {
    type: 'datetime',
    columnType: { type: 'datetime', args: [{ useTz: true, precision: 6 }] },
    ...options,
  })

/** One of a fixed set; the values' labels serve forms, lists and filters. */
export const choice = (label: Label, values: Readonly<Record<string, Label>>, { names, ...options }: Options = {}) => ({
  type: 'enumeration',
  enum: Object.keys(values),
  ...options,
  pluginOptions: { label, values, ...(names ? { names } : {}) },
})

/** The state of a procedure, read from its table. */
export const state = (flow: AnyFlow) =>
  choice(
    l('状态', 'State'),
    Object.fromEntries(Object.entries(flow.states).map(([name, info]) => [name, info.label])),
    { default: flow.initial, required: true },
  )

/** Version of a row, bumped by every change: compare-and-set. */
export const version = () => integer(l('版本', 'Version'), { default: 1, required: true })

/**
 * A to-one relation kept in a join column: a real foreign key that SQL can join and constrain. Only for types written
 * by verbs: `documents()` refuses documentIds for it.
 */
export const owned = (label: Label, target: string) =>
  field(label, { type: 'relation', relation: 'manyToOne', target, useJoinTable: false })
/** The other side of an `owned` relation, for reading. */
export const owns = (label: Label, target: string, mappedBy: string) =>
  field(label, { type: 'relation', relation: 'oneToMany', target, mappedBy })
/** A to-one relation edited in a form. */
export const one = (label: Label, target: string) => field(label, { type: 'relation', relation: 'manyToOne', target })

/**
 * How the rows of a content type belong: to cities, an organisation, an account; or to nobody (`shared`: reference data
 * that whoever may read the type reads whole); or to the province alone (`province`: a walled connection sees nothing).
 * Row-level security is generated from it, and the boot refuses a type of ours that does not say.
 */
export type Territory = Belonging | 'shared' | 'province'

export interface Belonging {
  /** Attribute with the city's code; with several, each of these cities sees the row. */
  city?: string | readonly string[]
  /** Attribute with the organisation's credit code. */
  owner?: string
  /** Attribute with the number of the account that a row belongs to, where the organisation is not settled yet. */
  account?: string
  /** Attribute with the identity of the expert that a row is given to, `admin:12`. */
  expert?: string
  /** SQL condition of rows that are read, never written, beyond the own ones: a published list, say. */
  open?: string
  /** Asked of every type that has both a city and an owner; the boot refuses one that does not say. */
  follows?: Follows
}

/**
 * What becomes of rows when the organisation they belong to goes over to another city (S10, R70): they go with it, or
 * they do not, for a reason. Those of a flow move by its action `hand-over`, from the states that it names; rows without
 * a flow get the new code. `before` and `after` name types of lower rooms, in whose order rows are locked.
 */
export type Follows =
  | { with: 'enterprise' | 'provider'; before?: readonly string[]; after?: readonly string[] }
  | { not: string }

export interface TypeOptions {
  singular: string
  plural: string
  label: Label
  description?: string
  table?: string
  territory: Territory
  /** Field that names a row in lists and pickers. */
  main: string
  /** Columns of the panel's list. */
  list: readonly string[]
  hidden?: boolean
  /** Attribute by which the list shows the newest first. */
  newestBy?: string
  /** Rows are inserted and never changed or deleted, whoever tries (scores, records): trigger and document guard. */
  appendOnly?: true
  /** Rows come with a release and are never deleted. */
  fixed?: true
  /** Only verbs write rows, though the type has no flow: the panel offers no form. */
  byVerbs?: true
  /** Roles that open its list beside those that act in its flow. */
  readBy?: readonly ActorKind[]
  /** Roles that save its form. */
  editedBy?: readonly ActorKind[]
}

/** A collection type as Strapi wants it; draft-and-publish is off everywhere. */
export function collection(options: TypeOptions, attributes: Record<string, Options>) {
  const { singular, plural, label, description, table, territory, main, list, hidden, newestBy, appendOnly, fixed } =
    options
  const { byVerbs, readBy, editedBy } = options
  return {
    kind: 'collectionType',
    collectionName: table ?? plural.replace(/-/g, '_'),
    // Strapi's type generator stumbles over an undefined value.
    info: { singularName: singular, pluralName: plural, displayName: label.zh, description: description ?? label.en },
    options: { draftAndPublish: false },
    pluginOptions: {
      // Of whom a layout is, which carries these options and no uid.
      type: singular,
      label,
      main,
      list,
      ...(newestBy ? { newestBy } : {}),
      territory,
      ...(appendOnly ? { appendOnly } : {}),
      ...(fixed ? { fixed } : {}),
      ...(byVerbs ? { byVerbs } : {}),
      ...(readBy ? { readBy } : {}),
      ...(editedBy ? { editedBy } : {}),
      'content-manager': { visible: !hidden },
      'content-type-builder': { visible: false },
    },
    attributes,
  } as const
}
