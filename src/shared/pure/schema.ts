import { DEADLINE_YEARS, type DateRules } from './dates'
import type { Label } from './workflow'
import type { AnyFlow } from './workflow'
import type { ActorKind } from './actor'

/**
 * Attributes of content types, with labels in both languages. Schemas are plain data: Strapi reads them on the server,
 * the panel reads the labels from the same file.
 */
type Options = Record<string, unknown> &
  DateRules & {
    /** Masks the value in the history. */
    personal?: Personal
    /** Rows of other types that the value refers to; they cannot be deleted while it does. */
    names?: Names | readonly Names[]
    /** Written by the system for itself and not recorded, such as a lease. */
    technical?: true
    /** A key without meaning to people: neither in forms nor in stored copies. */
    unshown?: true
    /** The documentId of a private file. */
    file?: true
    /** A stored copy of a row, shown with the labels of its type. */
    copy?: true
    /** Columns of a JSON value with rows, in the order in which people read them; other keys are not shown. */
    columns?: Readonly<Record<string, Label>>
  }

/** How a personal or secret value appears in the history: that it changed, not its content. */
export type Personal = 'name' | 'phone' | 'mail' | 'hidden' | 'digest'

/**
 * References without a relation: by which attribute of the other rows, and how the value contains it: as a whole,
 * within a text or JSON value, as a member of a list, or as the identity of a member of staff (`admin:12`). `typeIn`:
 * another attribute names the type.
 */
export interface Names {
  type: string | { typeIn: string }
  by: string
  as: 'value' | 'within' | 'member' | 'actor'
}

export const names = (type: Names['type'], by = 'documentId', as: Names['as'] = 'value'): Names => ({ type, by, as })

/** Our own options, which Strapi hands on under `pluginOptions`; the others are its own. */
const field = (
  label: Label,
  { personal, names, technical, unshown, file, copy, columns, deadline, past, years, ...attribute }: Options,
  values?: Readonly<Record<string, Label>>,
) => ({
  ...attribute,
  pluginOptions: {
    label,
    ...defined({ values, personal, technical, names, unshown, file, copy, columns, deadline, past, years }),
  },
})

/** Strapi's type generator fails on undefined values. */
const defined = <T extends object>(options: T): Partial<T> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>

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

/** S01: the end of a half-open window; a bare day entered here is the end of that day. */
export const deadline = (label: Label, options: Options = {}) =>
  instant(label, { deadline: true, years: DEADLINE_YEARS, ...options })

/** An enumeration; the labels are used in forms, tables and filters. */
export const choice = (label: Label, values: Readonly<Record<string, Label>>, options: Options = {}) =>
  field(label, { type: 'enumeration', enum: Object.keys(values), ...options }, values)

/** The state of a flow, with its values. */
export const state = (flow: AnyFlow) =>
  choice(
    l('状态', 'State'),
    Object.fromEntries(Object.entries(flow.states).map(([name, info]) => [name, info.label])),
    { default: flow.initial, required: true, unshown: true },
  )

/** Version of a row, increased by every change, for compare-and-set. */
export const version = () => integer(l('版本', 'Version'), { default: 1, required: true, unshown: true })

/**
 * A to-one relation in a join column: a real foreign key for SQL. Only for types written by verbs: `documents()`
 * refuses documentIds for it.
 */
export const owned = (label: Label, target: string) =>
  field(label, { type: 'relation', relation: 'manyToOne', target, useJoinTable: false })
/** The other side of an `owned` relation, for reading. */
export const owns = (label: Label, target: string, mappedBy: string) =>
  field(label, { type: 'relation', relation: 'oneToMany', target, mappedBy })
/** A to-one relation edited in a form. */
export const one = (label: Label, target: string) => field(label, { type: 'relation', relation: 'manyToOne', target })

/**
 * Who sees the rows of a content type: cities, an organisation, an account; everybody who may read the type (`shared`:
 * reference data); or only the province (`province`). Row-level security is generated from it; the boot refuses a type
 * of ours without it.
 */
export type Territory = Belonging | 'shared' | 'province'

export interface Belonging {
  /** Attribute with the city's code; with several, each of these cities sees the row. */
  city?: string | readonly string[]
  /** Attribute with the organisation's credit code. */
  owner?: string
  /** Attribute with the account's id, for rows without an organisation yet. */
  account?: string
  /** Attribute with the identity of the assigned expert, `admin:12`. */
  expert?: string
  /** SQL condition for further rows that may be read, not written, such as published lists. */
  open?: string
  /** Required for types with a city and an owner; the boot refuses them without it. */
  follows?: Follows
}

/** Kinds of organisations that move between cities. The plugin that moves them adds its own by declaration merging. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface OwnerKinds {}
type OwnerKind = keyof OwnerKinds & string

/**
 * What happens to rows when their organisation moves to another city (S10, R70): they follow, or stay for a reason.
 * Rows of a flow move by its action `hand-over`, from the states that it names; rows without a flow get the new code.
 * `before` and `after` name types of earlier plugins and determine the lock order.
 */
export type Follows = { with: OwnerKind; before?: readonly string[]; after?: readonly string[] } | { not: string }

export interface TypeOptions {
  singular: string
  plural: string
  label: Label
  description?: string
  table?: string
  territory: Territory
  /** Attribute that names a row in tables and pickers. */
  main: string
  /** Columns of the panel's table. */
  list: readonly string[]
  hidden?: boolean
  /** Attribute by which the table shows the newest first. */
  newestBy?: string
  /** Rows are never changed or deleted (scores, records): enforced by a trigger and the document guard. */
  appendOnly?: true
  /** Rows come with a release and are never deleted. */
  fixed?: true
  /** Written by verbs only, though the type has no flow: the panel's form is read-only. */
  byVerbs?: true
  /** Roles that read its table, besides those that act in its flow. */
  readBy?: readonly ActorKind[]
  /** Roles that save its form. */
  editedBy?: readonly ActorKind[]
}

/** A collection type for Strapi; draft-and-publish is off. */
export function collection(options: TypeOptions, attributes: Record<string, Options>) {
  const { singular, plural, label, description, table, territory, main, list, hidden, newestBy, appendOnly, fixed } =
    options
  const { byVerbs, readBy, editedBy } = options
  return {
    kind: 'collectionType',
    collectionName: table ?? plural.replace(/-/g, '_'),
    info: { singularName: singular, pluralName: plural, displayName: label.zh, description: description ?? label.en },
    options: { draftAndPublish: false },
    pluginOptions: {
      // Layouts have these options but no uid.
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
