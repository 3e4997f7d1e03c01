import type { Core } from '@strapi/strapi'
import type { Belonging, Territory } from '../../pure/schema'
import { contentTypesOf, typeUids } from '../process/strapi-edge'

/** Strapi's own types. Their walls are in `policies.ts`. */
const STRAPIS =
  /^(admin|strapi)::|^plugin::(upload|users-permissions|i18n|content-releases|review-workflows|content-manager)\./

/** Strapi's media library, whose rows belong to cities by a column of ours. */
export const MEDIA = ['plugin::upload.file', 'plugin::upload.folder'] as const

/**
 * Territories of all our content types, sorted by uid.
 * @throws when one has none, or keeps part of its rows in components.
 */
export function territories(strapi: Core.Strapi): Map<string, Territory> {
  const declared = new Map<string, Territory>()
  const types = contentTypesOf(strapi)
  for (const uid of typeUids(strapi)) {
    if (STRAPIS.test(uid)) continue
    const { pluginOptions, attributes = {} } = types[uid] ?? {}
    const territory = pluginOptions?.territory
    if (!territory)
      throw new Error(`${uid}: declare its territory ({ city, owner, account, expert, open }, 'shared' or 'province')`)
    // Component tables have neither a city nor a back link, so no policy could protect them.
    const component = Object.entries(attributes).find(([, { type }]) => type === 'component' || type === 'dynamiczone')
    if (component && territory !== 'shared')
      throw new Error(`${uid}.${component[0]}: a type with a territory keeps no components; use a field or a type`)
    declared.set(uid, territory)
  }
  return declared
}

export const belongs = (territory: Territory | undefined): territory is Belonging => typeof territory === 'object'

/** Columns that assign the rows of a type to cities, an organisation, an account and an expert. */
export interface Columns {
  cities: readonly string[]
  owner?: string
  account?: string
  expert?: string
}

export function columnsOfTerritory(strapi: Core.Strapi, uid: string, territory: Belonging): Columns {
  const named = (attribute: string): string => column(strapi, uid, attribute)
  return {
    cities: [territory.city ?? []].flat().map(named),
    owner: territory.owner && named(territory.owner),
    account: territory.account && named(territory.account),
    expert: territory.expert && named(territory.expert),
  }
}

function column(strapi: Core.Strapi, uid: string, attribute: string): string {
  const found = strapi.db.metadata.get(uid).attributes[attribute] as { columnName?: string } | undefined
  if (!found?.columnName) throw new Error(`${uid}: territory names unknown attribute ${attribute}`)
  return found.columnName
}
