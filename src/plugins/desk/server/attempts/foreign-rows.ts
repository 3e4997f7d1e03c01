import type { Core } from '@strapi/strapi'
import type { Actor } from '../../../../shared/pure/actor'
import { columnsOf, query, tableOf } from '../../../../shared/server/database/database'
import { allFlows } from '../../../../shared/server/flows/flows'
import { asSystem, scopeOf, withScope } from '../../../../shared/server/walls/scope'
import { belongs, columnsOfTerritory, MEDIA, territories } from '../../../../shared/server/walls/territories'

declare const strapi: Core.Strapi

export interface FoundRow extends Record<string, unknown> {
  uid: string
  documentId: string
  cities: readonly string[]
}

/** Rows asked for: by documentId in any type, by id within a type. */
export interface Asked {
  documentIds: readonly string[]
  numbers: ReadonlyMap<string, ReadonlySet<number>>
}

/** Types whose rows belong to cities, with their city columns. */
function placed(): Map<string, readonly string[]> {
  const ours = [...territories(strapi)].flatMap(([uid, territory]): [string, readonly string[]][] => {
    const cities = belongs(territory) ? columnsOfTerritory(strapi, uid, territory).cities : []
    return cities.length > 0 ? [[uid, cities]] : []
  })
  // Everybody may read a city's row; only its own officers may act on it.
  const acted = allFlows().flatMap(({ uid, cityAttribute }): [string, readonly string[]][] =>
    cityAttribute ? [[uid, [cityAttribute].flat().map((name) => columnsOf(uid).get(name) ?? name)]] : [],
  )
  const media = MEDIA.map((uid): [string, readonly string[]] => [uid, ['city_code']])
  return new Map([...acted, ...media, ...ours])
}

async function find({ documentIds, numbers }: Asked): Promise<FoundRow[]> {
  const params: unknown[] = [documentIds]
  const selects = [...placed()].map(([uid, cities]) => {
    const numbered = numbers.get(uid)
    const byNumber = numbered ? ` or id = any($${params.push([...numbered])}::int[])` : ''
    const columns = cities.map((city) => `"${city}"::text`).join(', ')
    return `select '${uid}' as uid, document_id as "documentId", array_remove(array[${columns}], null) as cities
      from "${tableOf(uid)}" where document_id = any($1::text[])${byNumber}`
  })
  return query<FoundRow>(selects.join(' union all '), params)
}

/**
 * Rows of other cities among those that a request names: rows hidden by the wall, and readable rows that it tried to
 * act on (`objects`). Rows that do not exist are left out.
 */
export async function foreignRows(asked: Asked, objects: ReadonlySet<string>, actor: Actor): Promise<FoundRow[]> {
  const own = ({ cities }: FoundRow): boolean =>
    cities.length === 0 || cities.some((city) => actor.cityCodes.includes(city))
  const others = (await asSystem(() => find(asked))).filter((row) => !own(row))
  if (others.length === 0) return []
  const seen = new Set((await withScope(scopeOf(actor), () => find(asked))).map(({ documentId }) => documentId))
  return others.filter(({ documentId }) => !seen.has(documentId) || objects.has(documentId))
}
