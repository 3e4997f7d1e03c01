import type { Attribute } from '../../src/shared/pure/attribute-values'
import { checkTableQuery } from '../../src/shared/pure/table-query'
import { strapi } from '../harness/app'

export const attributesOf = (uid: string): Record<string, Attribute> | undefined => {
  const model = strapi.getModel(uid as never) as unknown as { attributes: Record<string, Attribute> } | undefined
  return model && { id: { type: 'integer' }, documentId: { type: 'string' }, ...model.attributes }
}

const OPERATORS =
  '$eq $eqi $ne $nei $in $notIn $gt $gte $lt $lte $between $null $notNull $contains $notContains $containsi $notContainsi $startsWith $startsWithi $endsWith $endsWithi $not $and $or $jsonSupersetOf $elemMatch'.split(
    ' ',
  )
type Value = string | string[] | Record<string, string>
const VALUES: readonly Value[] = [
  ...['x', '1', '99999999999999999999', '1e999', 'true', '2026-01-01', '2026-02-30', '12:00', ''],
  ...[['x'], ['1'], ['1', '2'], ['2026-01-01', '2026-02-01'], { a: 'x' }, { $eq: 'x' }],
]

interface Condition {
  steps: readonly string[]
  value: Value
}

/** As written in a URL. */
const textOf = (steps: readonly (string | number)[], value: Value): string => {
  const place = `filters${steps.map((step) => `[${step}]`).join('')}`
  if (typeof value === 'string') return `${place}=${value}`
  return Object.entries(value)
    .map(([name, inner]) => `${place}[${name}]=${inner}`)
    .join('&')
}

/** As parsed from a URL. */
const readOf = ({ steps, value }: Condition): Record<string, unknown> =>
  ['filters', ...steps].reduceRight<unknown>((inner, step) => ({ [step]: inner }), value) as Record<string, unknown>

/** Paths to filter an attribute by; for relations the id and documentId of the target. */
const pathsOf = (name: string, { type, target, component }: Attribute): string[][] =>
  target || component || type === 'media' ? [[name], [name, 'id'], [name, 'documentId']] : [[name]]

function isTaken(uid: string, condition: Condition): boolean {
  try {
    checkTableQuery(readOf(condition), uid, attributesOf)
    return true
  } catch {
    return false
  }
}

const AT_ONCE = 60
/** Limit of relation filters in one query: each adds a join, which multiplies the rows. */
const JOINS_AT_ONCE = 2

const packed = (conditions: readonly Condition[], within: readonly string[], most: number): string[] =>
  Array.from({ length: Math.ceil(conditions.length / most) }, (_, n) =>
    conditions
      .slice(n * most, (n + 1) * most)
      .map(({ steps, value }, at) => textOf([...within, '$or', at, ...steps.slice(within.length)], value))
      .join('&'),
  )

export interface FilterQueries {
  /** Accepted by our validation, so the database must understand it: the first and last value, many per query. */
  taken: string[]
  /** Refused by our validation: one value each. */
  refused: string[]
}

/**
 * Filters of a generated list: every attribute with every operator.
 * @param every takes one in so many
 * @param hidden attributes that this reader may not filter by
 */
export function filterQueries(uid: string, every: number, hidden: readonly string[] = []): FilterQueries {
  const direct: Condition[] = []
  const behind = new Map<string, Condition[]>()
  const joins: Condition[] = []
  const refused: Condition[] = []
  const asked = Object.entries(attributesOf(uid) ?? {}).flatMap(([name, attribute]) =>
    pathsOf(name, attribute).flatMap((path) => OPERATORS.map((operator) => [...path, operator])),
  )
  for (const [n, steps] of asked.filter((_, at) => at % every === 0).entries()) {
    const [name = '', step] = steps
    const all = VALUES.map((value): Condition => ({ steps, value }))
    const taken = all.filter((condition) => !hidden.includes(name) && isTaken(uid, condition))
    const faulty = all.filter((condition) => !taken.includes(condition))
    refused.push(...faulty.slice(n % Math.max(1, faulty.length)).slice(0, 1))
    const ends = [...new Set([...taken.slice(0, 1), ...taken.slice(-1)])]
    const isRelated = pathsOf(name, attributesOf(uid)?.[name] as Attribute).length > 1
    if (!isRelated) direct.push(...ends)
    else if (step?.startsWith('$')) joins.push(...ends.slice(0, 1))
    else behind.set(name, [...(behind.get(name) ?? []), ...ends])
  }
  const inner = [...behind].flatMap(([name, conditions]) => packed(conditions, [name], AT_ONCE))
  return {
    taken: [...packed(direct, [], AT_ONCE), ...packed(joins, [], JOINS_AT_ONCE), ...inner],
    refused: refused.map(({ steps, value }) => textOf(steps, value)),
  }
}

/** Other list parameters. */
export const PARAMETERS = [
  'sort=x',
  'sort=id:sideways',
  'sort[toStrin]=asc',
  'sort[id]=asc',
  'sort[id][a]=asc',
  'sort[]=id:asc',
  'sort=toString:asc',
  'sort=createdBy',
  'sort=createdBy.x',
  'page=x',
  'page=-1',
  'page=0',
  'page=99999999999999999999',
  'page[]=1',
  'page[a]=1',
  'pageSize=x',
  'pageSize=-5',
  'pageSize=99999999999999999999',
  'pageSize[]=1',
  'pagination[page]=x',
  'pagination[pageSize][a]=x',
  'pagination=x',
  'fields=x',
  'fields[]=x',
  'fields[a]=x',
  'fields[$eq]=x',
  'populate=x',
  'populate=*',
  'populate[x]=true',
  'populate[x][filters][id]=x',
  'populate[createdBy][filters][id][$eq]=x',
  'populate[]=x',
  '_q=',
  '_q[]=x',
  '_q[a]=x',
  'filters=x',
  'filters[]=x',
  'filters[$and]=x',
  'filters[$and][]=x',
  'filters[$and][0][id]=x',
  'filters[$or][0][$and][0][id][$lt]=x',
  'filters[$not]=x',
  'filters[$not][id][$eq]=x',
  'filters[$eq]=x',
  'filters[x]=1',
  'filters[x][y]=1',
  'filters[id]=x',
  'filters[id][]=x',
  'filters[id][$in][]=x',
  'filters[id][$in][a]=1',
  'filters[createdBy]=x',
  'filters[createdBy][id]=x',
  'filters[createdBy][$null]=x',
  'locale=x',
  'locale[]=x',
  'locale[a]=x',
  'status=x',
  'status[]=x',
  'idsToOmit=x',
  'idsToOmit[]=abc',
  'idsToOmit[a]=1',
  'idsToOmit[]=99999999999999999999',
  'idsToInclude[]=abc',
  'idsToInclude=x',
  'id=x',
  'id[]=x',
  'id=99999999999999999999',
  '_filter=$x&_q=a',
  '_filter=$lt&_q=a',
  '_filter=$between&_q=a',
  '_filter[]=$eq&_q=a',
  'action=x',
  'action[]=x',
  'count=x',
  'folder=x',
  'folderPath[]=x',
  'contentType=x',
  'registrationToken[]=x',
]
