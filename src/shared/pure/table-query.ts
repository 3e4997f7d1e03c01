import { clip } from './brief'
import { columnOf, fitsColumn, type Attribute, type Column } from './attribute-values'
import { refuse } from './read-query'
import { Refused } from './refusal'
import { isRecord } from './is-record'

/** Attributes of a type, including id and documentId; undefined for an unknown type. */
export type Schemas = (uid: string) => Readonly<Record<string, Attribute>> | undefined

const EQUALITY = ['$eq', '$ne', '$in', '$notIn', '$null', '$notNull', '$not']
const ORDER = ['$gt', '$gte', '$lt', '$lte', '$between']
/** PostgreSQL has LIKE for text only; case-folding operators convert the column to text. */
const FOLDED = ['$eqi', '$nei', '$containsi', '$notContainsi', '$startsWithi', '$endsWithi']
const LIKE = ['$contains', '$notContains', '$startsWith', '$endsWith']

const OPERATORS: Readonly<Record<Column, readonly string[]>> = {
  text: [...EQUALITY, ...ORDER, ...LIKE, ...FOLDED],
  integer: [...EQUALITY, ...ORDER, ...FOLDED],
  biginteger: [...EQUALITY, ...ORDER, ...FOLDED],
  number: [...EQUALITY, ...ORDER, ...FOLDED],
  boolean: EQUALITY,
  day: [...EQUALITY, ...ORDER],
  instant: [...EQUALITY, ...ORDER],
  time: [...EQUALITY, ...ORDER],
  json: ['$null', '$notNull', '$containsi', '$notContainsi'],
}
const SEARCHES = ['$contains', '$containsi', '$startsWith', '$startsWithi']
const GROUPS = ['$and', '$or']
const DEEPEST = 12
const SHOWN = 60

type Fields = Record<string, unknown>

function no(parameter: string, value: unknown, allowed: readonly string[] | string): never {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  throw new Refused(refuse('query-not-allowed', { parameter, value: clip(text, SHOWN), allowed }))
}

/** Target type of a relation, component or media; undefined if there is none or several. */
const behind = ({ type, target, component }: Attribute): string | undefined =>
  type === 'media' ? 'plugin::upload.file' : type === 'component' ? component : target

/**
 * Checks the query of a content-manager table before Strapi builds SQL from it: every name is an attribute, every
 * operator fits its column, every value its type.
 * @param uid type of the rows.
 * @throws Refused query-not-allowed, with parameter, value and what is accepted.
 */
export function checkTableQuery(query: Fields, uid: string, schemas: Schemas): void {
  const { filters, sort, fields, _q, _filter, locale, status, page, pageSize, pagination, idsToOmit, idsToInclude } =
    query
  for (const [name, value] of Object.entries({ _q, locale, status }))
    if (value !== undefined && typeof value !== 'string') no(name, value, 'text')
  if (_filter !== undefined && !SEARCHES.includes(_filter as string)) no('_filter', _filter, SEARCHES)
  checkPage({ page, pageSize }, '')
  if (pagination !== undefined) {
    if (!isRecord(pagination)) no('pagination', pagination, 'pagination[page]')
    checkPage(pagination, 'pagination')
  }
  for (const [name, ids] of Object.entries({ idsToOmit, idsToInclude })) if (ids !== undefined) checkIds(name, ids)
  if (schemas(uid) === undefined) return
  if (filters !== undefined) new Filters(schemas).where(filters, uid, 'filters', DEEPEST)
  if (sort !== undefined) checkSort(sort, uid, schemas)
  if (fields !== undefined) checkFields(fields, uid, schemas)
}

function checkPage(given: Fields, path: string): void {
  for (const name of ['page', 'pageSize', 'start', 'limit']) {
    const value = given[name]
    if (value !== undefined && !(typeof value === 'string' && /^-?\d{1,9}$/.test(value)))
      no(path ? `${path}[${name}]` : name, value, 'integer')
  }
}

function checkIds(name: string, ids: unknown): void {
  for (const id of [ids].flat()) if (!fitsColumn('integer', id)) no(name, ids, `${name}[]=1`)
}

class Filters {
  constructor(private readonly schemas: Schemas) {}

  where(given: unknown, uid: string, path: string, depth: number): void {
    if (depth === 0) no(path, given, `≤ ${DEEPEST}`)
    if (Array.isArray(given)) return given.forEach((part, at) => this.where(part, uid, `${path}[${at}]`, depth - 1))
    if (!isRecord(given)) no(path, given, `${path}[name][$eq]`)
    for (const [name, value] of Object.entries(given)) this.condition(name, value, uid, `${path}[${name}]`, depth)
  }

  private condition(name: string, value: unknown, uid: string, path: string, depth: number): void {
    if (GROUPS.includes(name)) {
      if (!Array.isArray(value)) no(path, value, `${path}[0]`)
      return this.where(value, uid, path, depth - 1)
    }
    if (name === '$not') return this.where(value, uid, path, depth - 1)
    const attributes = this.schemas(uid) ?? {}
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined
    if (!attribute) return no(path, value, [...Object.keys(attributes), ...GROUPS, '$not'])
    const column = columnOf(attribute)
    if (column) return this.column(column, value, path, depth)
    const target = behind(attribute)
    if (!target) no(path, value, '—')
    this.related(target, value, path, depth)
  }

  /** A related row: by id, or by its own attributes, not both. */
  private related(target: string, value: unknown, path: string, depth: number): void {
    if (!isRecord(value)) return this.column('integer', value, path, depth)
    const [first, ...others] = Object.keys(value)
    const isGroup = first !== undefined && (GROUPS.includes(first) || first === '$not')
    if (first === undefined || !first.startsWith('$') || isGroup) {
      const mixed = others.find((name) => name.startsWith('$') !== Boolean(first?.startsWith('$')))
      if (mixed !== undefined) no(`${path}[${mixed}]`, value[mixed], `${path}[id]`)
      return this.where(value, target, path, depth - 1)
    }
    if (others.length > 0) no(path, value, `${path}[${first}]`)
    if (!EQUALITY.includes(first)) no(`${path}[${first}]`, value[first], EQUALITY)
    this.operator('integer', first, value[first], `${path}[${first}]`, depth - 1)
  }

  private column(column: Column, value: unknown, path: string, depth: number): void {
    if (depth === 0) no(path, value, `≤ ${DEEPEST}`)
    if (Array.isArray(value)) return this.operator(column, '$in', value, path, depth)
    if (!isRecord(value)) return this.operator(column, '$eq', value, path, depth)
    for (const [operator, inner] of Object.entries(value))
      this.operator(column, operator, inner, `${path}[${operator}]`, depth - 1)
  }

  private operator(column: Column, operator: string, value: unknown, path: string, depth: number): void {
    if (!OPERATORS[column].includes(operator)) no(path, value, OPERATORS[column])
    if (operator === '$not') return this.column(column, value, path, depth)
    if (operator === '$null' || operator === '$notNull') return this.value('boolean', value, path)
    // Strapi expresses an empty value by leaving it out: `filters[name][$eq]`.
    if (value === null && (operator === '$eq' || operator === '$ne')) return
    if (operator === '$between' && !(Array.isArray(value) && value.length === 2))
      no(path, value, `${path}[0], ${path}[1]`)
    // Case-folding operators compare text, whatever the column's type.
    const compared = FOLDED.includes(operator) ? 'text' : column
    for (const one of [value].flat()) this.value(compared, one, path)
  }

  private value(column: Column, value: unknown, path: string): void {
    if (!fitsColumn(column, value)) no(path, value, column)
  }
}

function checkSort(sort: unknown, uid: string, schemas: Schemas, steps: readonly string[] = []): void {
  if (Array.isArray(sort)) return sort.forEach((part) => checkSort(part, uid, schemas, steps))
  if (isRecord(sort))
    return Object.entries(sort).forEach(([name, inner]) => checkSort(inner, uid, schemas, [...steps, name]))
  if (typeof sort !== 'string') return no('sort', sort, 'sort=id:asc')
  if (steps.length > 0) return checkOrder([...steps], sort, uid, schemas)
  for (const part of sort.split(',')) {
    const [path = '', order = 'asc', ...rest] = part.trim().split(':')
    if (rest.length > 0) no('sort', part, 'sort=id:asc')
    checkOrder(path.split('.'), order, uid, schemas)
  }
}

function checkOrder(steps: readonly string[], order: string, uid: string, schemas: Schemas): void {
  if (!/^(asc|desc)$/i.test(order)) no('sort', order, ['asc', 'desc'])
  let at: string | undefined = uid
  for (const [n, name] of steps.entries()) {
    const attributes: Readonly<Record<string, Attribute>> = (at && schemas(at)) || {}
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined
    const isLast = n === steps.length - 1
    if (!attribute || (isLast ? !columnOf(attribute) : !behind(attribute)))
      return no('sort', steps.join('.'), Object.keys(attributes))
    at = behind(attribute)
  }
}

function checkFields(fields: unknown, uid: string, schemas: Schemas): void {
  const names = Object.keys(schemas(uid) ?? {})
  const given = isRecord(fields) ? no('fields', fields, names) : [fields].flat()
  for (const part of given)
    for (const asked of typeof part === 'string' ? part.split(',') : no('fields', part, names)) {
      const name = asked.trim()
      if (name !== '*' && !names.includes(name)) no('fields', asked, names)
    }
}
