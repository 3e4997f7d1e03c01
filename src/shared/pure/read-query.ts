import { isRealDay } from './say-day'
import { defineRefusals, Refused } from './refusal'
import { brief } from './brief'
import { isRecord } from './is-record'

export const refuse = defineRefusals({
  'query-not-allowed': {
    status: 400,
    zh: '查询参数“{parameter}”的值“{value}”不被接受（可用：{allowed}）',
    en: 'The value "{value}" of the query parameter "{parameter}" is not accepted (accepted: {allowed})',
  },
})

export type ValueType = 'text' | 'integer' | 'instant' | 'boolean'

const EQUALITY = ['$eq', '$ne', '$in', '$notIn', '$null', '$notNull'] as const
const ORDER = ['$gt', '$gte', '$lt', '$lte'] as const
const SEARCH = ['$contains', '$containsi', '$startsWith'] as const

export const OPERATORS = {
  text: [...EQUALITY, ...SEARCH],
  integer: [...EQUALITY, ...ORDER],
  instant: [...EQUALITY, ...ORDER],
  boolean: ['$eq', '$ne', '$null', '$notNull'],
} as const satisfies Record<ValueType, readonly string[]>

export type Operator = (typeof EQUALITY)[number] | (typeof ORDER)[number] | (typeof SEARCH)[number]
export type Scalar = string | number | boolean

export type Condition =
  | { field: string; operator: Operator; value: Scalar | Scalar[] }
  | { all: Condition[] }
  | { any: Condition[] }

/** Query parameters that an endpoint accepts; all others are refused. */
export interface Readable {
  fields: readonly string[]
  filters: Readonly<Record<string, ValueType>>
  sorts: readonly string[]
  populates: readonly string[]
  /** `name:asc,code:desc` */
  defaultSort: string
}

export interface ReadQuery {
  where: Condition[]
  /** Fields used in filters. */
  mentioned: ReadonlySet<string>
  sort: { field: string; descending: boolean }[]
  page: { kind: 'page'; page: number; pageSize: number } | { kind: 'start'; start: number; limit: number }
  withCount: boolean
  /** Fields to show. */
  fields: readonly string[]
  populate: readonly string[]
}

const MOST_ROWS = 100
const DEFAULT_ROWS = 25
const MOST_CONDITIONS = 50

function no(parameter: string, value: unknown, allowed: readonly unknown[] | string): never {
  throw new Refused(refuse('query-not-allowed', { parameter, value: brief(value), allowed }))
}

const asArray = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : [value]

/**
 * Parses a query string in Strapi's conventions against what the endpoint allows.
 * @param query as parsed by `qs`.
 * @throws Refused query-not-allowed, with parameter, value and what is accepted.
 */
export function readQuery(query: Record<string, unknown>, readable: Readable): ReadQuery {
  const known = ['filters', 'sort', 'pagination', 'fields', 'populate', 'status']
  for (const name of Object.keys(query)) if (!known.includes(name)) no(name, query[name], known)
  // Draft-and-publish is off; some clients ask for published rows explicitly.
  if (query.status !== undefined && query.status !== 'published') no('status', query.status, ['published'])
  const mentioned = new Set<string>()
  const where = query.filters === undefined ? [] : conditionsOf(query.filters, 'filters', readable, mentioned, 2)
  if (count(where) > MOST_CONDITIONS) no('filters', count(where), `≤ ${MOST_CONDITIONS}`)
  return {
    where,
    mentioned,
    sort: sortOf(query.sort ?? readable.defaultSort, readable),
    ...pageOf(query.pagination),
    ...shownOf(query, readable),
  }
}

/** The query of one row: only fields can be chosen. */
export function readOneQuery(
  query: Record<string, unknown>,
  readable: Readable,
): Pick<ReadQuery, 'fields' | 'populate'> {
  const known = ['fields', 'populate', 'status']
  for (const name of Object.keys(query)) if (!known.includes(name)) no(name, query[name], known)
  const { fields, populate } = readQuery(query, readable)
  return { fields, populate }
}

const count = (conditions: readonly Condition[]): number =>
  conditions.reduce((sum, c) => sum + ('all' in c ? count(c.all) : 'any' in c ? count(c.any) : 1), 0)

function conditionsOf(
  filters: unknown,
  path: string,
  readable: Readable,
  mentioned: Set<string>,
  depth: number,
): Condition[] {
  if (!isRecord(filters)) return no(path, filters, Object.keys(readable.filters))
  return Object.entries(filters).flatMap(([name, value]) => {
    const here = `${path}[${name}]`
    if (name === '$and' || name === '$or') {
      if (depth === 0) no(here, value, 'depth ≤ 2')
      const parts = asArray(value).map((part, at) => ({
        all: conditionsOf(part, `${here}[${at}]`, readable, mentioned, depth - 1),
      }))
      return name === '$and' ? [{ all: parts }] : [{ any: parts }]
    }
    const type = Object.hasOwn(readable.filters, name) ? readable.filters[name] : undefined
    if (!type) return no(here, value, [...Object.keys(readable.filters), '$and', '$or'])
    mentioned.add(name)
    const tests: Record<string, unknown> = isRecord(value)
      ? value
      : Array.isArray(value)
        ? { $in: value }
        : { $eq: value }
    return Object.entries(tests).map(([operator, given]) => test(name, type, operator, given, `${here}[${operator}]`))
  })
}

function test(field: string, type: ValueType, name: string, given: unknown, path: string): Condition {
  const operator = OPERATORS[type].find((known) => known === name)
  if (!operator) return no(path, given, OPERATORS[type])
  if (operator === '$null' || operator === '$notNull') return { field, operator, value: scalar('boolean', given, path) }
  if (operator !== '$in' && operator !== '$notIn') return { field, operator, value: scalar(type, given, path) }
  const values = asArray(given)
  if (values.length > MOST_ROWS) no(path, values.length, `≤ ${MOST_ROWS}`)
  return { field, operator, value: values.map((value, at) => scalar(type, value, `${path}[${at}]`)) }
}

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/

const isInstant = (text: string): boolean =>
  INSTANT.test(text) && isRealDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))

function scalar(type: ValueType, given: unknown, path: string): Scalar {
  if (typeof given !== 'string') return no(path, given, type)
  switch (type) {
    case 'text':
      return given.length <= 200 ? given : no(path, given, '≤ 200')
    case 'integer':
      return /^-?\d{1,9}$/.test(given) ? Number(given) : no(path, given, 'integer')
    case 'instant':
      return isInstant(given) ? given : no(path, given, 'ISO 8601')
    case 'boolean':
      return given === 'true' || given === 'false' ? given === 'true' : no(path, given, ['true', 'false'])
  }
}

function sortOf(sort: unknown, { sorts }: Readable): ReadQuery['sort'] {
  const parts = asArray(sort).flatMap((part) => (typeof part === 'string' ? part.split(',') : no('sort', sort, sorts)))
  return parts.map((part) => {
    const [field = '', direction = 'asc', ...rest] = part.trim().split(':')
    if (!sorts.includes(field) || rest.length > 0) no('sort', part, sorts)
    if (!/^(asc|desc)$/i.test(direction)) no('sort', part, ['asc', 'desc'])
    return { field, descending: direction.toLowerCase() === 'desc' }
  })
}

function pageOf(pagination: unknown): Pick<ReadQuery, 'page' | 'withCount'> {
  const given = pagination ?? {}
  const known = ['page', 'pageSize', 'start', 'limit', 'withCount']
  if (!isRecord(given)) return no('pagination', given, known)
  for (const name of Object.keys(given)) if (!known.includes(name)) no(`pagination[${name}]`, given[name], known)
  const integer = (name: string, fallback: number, min: number, max: number): number => {
    const value = given[name]
    if (value === undefined) return fallback
    const fine = typeof value === 'string' && /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max
    return fine ? Number(value) : no(`pagination[${name}]`, value, `${min} – ${max}`)
  }
  const byPage = 'page' in given || 'pageSize' in given
  const byStart = 'start' in given || 'limit' in given
  if (byPage && byStart) no('pagination', given, 'page + pageSize | start + limit')
  const withCount =
    given.withCount === undefined || scalar('boolean', given.withCount, 'pagination[withCount]') === true
  if (byStart)
    return {
      page: { kind: 'start', start: integer('start', 0, 0, 1e8), limit: integer('limit', DEFAULT_ROWS, 1, MOST_ROWS) },
      withCount,
    }
  return {
    page: { kind: 'page', page: integer('page', 1, 1, 1e6), pageSize: integer('pageSize', DEFAULT_ROWS, 1, MOST_ROWS) },
    withCount,
  }
}

function shownOf(query: Record<string, unknown>, readable: Readable): Pick<ReadQuery, 'fields' | 'populate'> {
  return {
    fields:
      query.fields === undefined ? readable.fields : named(query.fields, 'fields', ['documentId', ...readable.fields]),
    populate: query.populate === undefined ? [] : populateOf(query.populate, readable.populates),
  }
}

function named(given: unknown, path: string, allowed: readonly string[]): string[] {
  const names = asArray(given).flatMap((part) =>
    typeof part === 'string' ? part.split(',') : no(path, given, allowed),
  )
  const all = names.flatMap((name) => (name.trim() === '*' ? allowed : [name.trim()]))
  const unknown = all.find((name) => !allowed.includes(name))
  return unknown === undefined ? [...new Set(all)] : no(path, unknown, allowed)
}

/** Names, `*`, or `populate[name]=true`; deeper levels cannot be chosen. */
function populateOf(given: unknown, allowed: readonly string[]): string[] {
  if (!isRecord(given)) return named(given, 'populate', allowed)
  return Object.entries(given).flatMap(([name, value]) => {
    if (/^\d+$/.test(name)) return named(value, 'populate', allowed)
    if (value !== 'true' && value !== '*') no(`populate[${name}]`, value, ['true', '*'])
    return named(name, 'populate', allowed)
  })
}
