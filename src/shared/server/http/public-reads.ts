import type { Context } from 'koa'
import { Refused } from '../../pure/refusal'
import {
  readOneQuery,
  readQuery,
  type Condition,
  type Operator,
  type Readable,
  type ReadQuery,
  type Scalar,
  type ValueType,
} from '../../pure/read-query'
import { searchForms } from '../../pure/search-forms'
import { refuse } from '../flows/act'
import { columnsOf, query, tableOf, type Row } from '../database/database'
import { idOf } from './request-parts'

/** A readable attribute, and how it may be used. */
export interface Field {
  /** SQL on the row `t`; the attribute's own column when absent. */
  sql?: string
  /** May be used in filters, with the operators of this type. */
  filter?: ValueType
  /** May be sorted by; `chinese` sorts by pronunciation. */
  sort?: true | 'chinese'
  /** Only on `populate`. */
  populated?: true
  show?: (value: never) => unknown
}

/** A readable collection: only what is declared here can be read, filtered or sorted by. */
export interface Collection {
  path: string
  uid: string
  /** SQL condition on `t` for readable rows. */
  where: string
  /** A further condition that is dropped when the reader filters by this field. */
  unlessAsked?: { field: string; where: string }
  fields: Readonly<Record<string, Field>>
  defaultSort: string
}

const readableOf = ({ fields, defaultSort }: Collection): Readable => {
  const names = (fits: (field: Field) => unknown): string[] =>
    Object.keys(fields).filter((n) => fits(fields[n] as Field))
  return {
    fields: names((field) => !field.populated),
    populates: names((field) => field.populated),
    filters: Object.fromEntries(Object.entries(fields).flatMap(([n, { filter }]) => (filter ? [[n, filter]] : []))),
    sorts: names((field) => field.sort),
    defaultSort,
  }
}

/** Public GET routes of a collection: the list, and one by documentId. No session needed. */
export function collectionRoutes(collection: Collection, one = true) {
  const open = (path: string, handler: (ctx: Context) => Promise<void>) => ({
    method: 'GET',
    path,
    handler,
    config: { auth: false as const },
  })
  return [
    open(collection.path, async (ctx) => {
      ctx.body = await readPage(collection, ctx.query)
    }),
    ...(one
      ? [
          open(`${collection.path}/:documentId`, async (ctx) => {
            ctx.body = { data: await oneOf(collection, idOf(ctx), ctx.query), meta: {} }
          }),
        ]
      : []),
  ]
}

/** A condition of the caller, such as own rows; `$1…` are its own parameters. */
export interface Fixed {
  sql: string
  params: readonly unknown[]
}

const EVERY: Fixed = { sql: 'true', params: [] }

/** A page of rows and their total, by the same condition. */
export async function readPage(
  collection: Collection,
  asked: object,
  fixed = EVERY,
): Promise<{ data: Row[]; meta: object }> {
  const read = readQuery(asked as Record<string, unknown>, readableOf(collection))
  const { sql, params } = conditionOf(collection, read, fixed)
  const [offset, limit] =
    read.page.kind === 'page'
      ? [(read.page.page - 1) * read.page.pageSize, read.page.pageSize]
      : [read.page.start, read.page.limit]
  const rows = await query(
    `select ${shown(collection, read)} from "${tableOf(collection.uid)}" t where ${sql}
     order by ${orderOf(collection, read)} limit ${limit} offset ${offset}`,
    params,
  )
  const total = read.withCount ? await countOf(collection, sql, params) : undefined
  return { data: rows.map((row) => present(collection, row)), meta: { pagination: pagination(read, total) } }
}

async function countOf(collection: Collection, sql: string, params: readonly unknown[]): Promise<number> {
  const [row] = await query<{ n: number }>(
    `select count(*)::int as n from "${tableOf(collection.uid)}" t where ${sql}`,
    params,
  )
  return row?.n ?? 0
}

function pagination({ page }: ReadQuery, total: number | undefined): object {
  if (page.kind === 'start') return { start: page.start, limit: page.limit, ...(total === undefined ? {} : { total }) }
  const { page: number, pageSize } = page
  return { page: number, pageSize, ...(total === undefined ? {} : { pageCount: Math.ceil(total / pageSize), total }) }
}

/** One row by documentId. @throws Refused not-found, alike for hidden and non-existent rows. */
export async function oneOf(collection: Collection, documentId: string, asked: object, fixed = EVERY): Promise<Row> {
  const read = readOneQuery(asked as Record<string, unknown>, readableOf(collection))
  const [row] = await query(
    `select ${shown(collection, read)} from "${tableOf(collection.uid)}" t
     where ${collection.where} and (${fixed.sql}) and t.document_id = $${fixed.params.length + 1}`,
    [...fixed.params, documentId],
  )
  if (!row) throw new Refused(refuse('not-found', { documentId }))
  return present(collection, row)
}

function expression(collection: Collection, name: string): string {
  const field = collection.fields[name]
  if (field?.sql) return `(${field.sql})`
  const column = columnsOf(collection.uid).get(name)
  if (!field || !column) throw new Error(`${collection.uid}: ${name} is no readable attribute`)
  return `t."${column}"`
}

function shown(collection: Collection, read: Pick<ReadQuery, 'fields' | 'populate'>): string {
  const names = [...read.fields, ...read.populate].filter((name) => name !== 'documentId')
  return ['t.document_id as "documentId"', ...names.map((name) => `${expression(collection, name)} as "${name}"`)].join(
    ', ',
  )
}

const present = ({ fields }: Collection, row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const show = fields[name]?.show as ((value: unknown) => unknown) | undefined
      return [name, show && value !== null ? show(value) : value]
    }),
  )

// A tie-breaker, so that equal rows keep their order across pages.
const orderOf = (collection: Collection, { sort }: ReadQuery): string =>
  [
    ...sort.map(({ field, descending }) => {
      const collation = collection.fields[field]?.sort === 'chinese' ? ' collate "zh-Hans-CN-x-icu"' : ''
      return `${expression(collection, field)}${collation} ${descending ? 'desc' : 'asc'}`
    }),
    't.id',
  ].join(', ')

function conditionOf(collection: Collection, read: ReadQuery, fixed: Fixed): { sql: string; params: unknown[] } {
  const params = [...fixed.params]
  const { unlessAsked } = collection
  const parts = [
    collection.where,
    `(${fixed.sql})`,
    ...read.where.map((condition) => conditionSql(collection, condition, params)),
  ]
  if (unlessAsked && !read.mentioned.has(unlessAsked.field)) parts.push(unlessAsked.where)
  return { sql: parts.map((part) => `(${part})`).join(' and '), params }
}

function conditionSql(collection: Collection, condition: Condition, params: unknown[]): string {
  const joined = (parts: Condition[], by: string, empty: string): string =>
    parts.length === 0 ? empty : `(${parts.map((part) => conditionSql(collection, part, params)).join(` ${by} `)})`
  if ('all' in condition) return joined(condition.all, 'and', 'true')
  if ('any' in condition) return joined(condition.any, 'or', 'false')
  const type = CASTS[collection.fields[condition.field]?.filter ?? 'text']
  const { operator, value } = condition
  const column = expression(collection, condition.field)
  if (type !== 'text' || typeof value === 'boolean') return COMPARE[operator](column, value, type, params)
  if (Array.isArray(value)) return COMPARE[operator](column, value.flatMap(formsOf), type, params)
  const parts = formsOf(value).map((form) => COMPARE[operator](column, form, type, params))
  return `(${parts.join(operator === '$ne' ? ' and ' : ' or ')})`
}

/** Stored text is normalised, so the search text is tried in all spellings; blank text as it is. */
function formsOf(value: Scalar): Scalar[] {
  const forms = typeof value === 'string' ? searchForms(value) : []
  return forms.length === 0 ? [value] : forms
}

const CASTS: Record<ValueType, string> = { text: 'text', integer: 'bigint', instant: 'timestamptz', boolean: 'boolean' }

type Compare = (column: string, value: Scalar | Scalar[], cast: string, params: unknown[]) => string

const bind = (value: unknown, cast: string, params: unknown[]): string => `$${params.push(value)}::${cast}`
const compare =
  (sign: string): Compare =>
  (column, value, cast, params) =>
    `${column} ${sign} ${bind(value, cast, params)}`
const nullness =
  (isNull: boolean): Compare =>
  (column, value) =>
    `${column} is ${(value === true) === isNull ? '' : 'not '}null`

const COMPARE: Record<Operator, Compare> = {
  $eq: compare('='),
  $ne: compare('is distinct from'),
  $gt: compare('>'),
  $gte: compare('>='),
  $lt: compare('<'),
  $lte: compare('<='),
  $in: (column, value, cast, params) => `${column} = any(${bind(value, `${cast}[]`, params)})`,
  $notIn: (column, value, cast, params) => `(${column} = any(${bind(value, `${cast}[]`, params)})) is not true`,
  $null: nullness(true),
  $notNull: nullness(false),
  // No LIKE: % and _ are ordinary characters here.
  $contains: (column, value, cast, params) => `position(${bind(value, cast, params)} in ${column}) > 0`,
  $containsi: (column, value, cast, params) => `position(lower(${bind(value, cast, params)}) in lower(${column})) > 0`,
  $startsWith: (column, value, cast, params) => `starts_with(${column}, ${bind(value, cast, params)})`,
}
