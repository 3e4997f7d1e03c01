import type { Core } from '@strapi/strapi'
import { citiesOf } from '../../../shared/server/walls/actors'
import { cityAttributesOf } from './role-shelves'
import { strapiService } from '../../../shared/server/process/strapi-edge'

/** Condition on a city's permissions for a content type, in addition to row-level security. */
export const OWN_CITIES = 'plugin::desk.own-cities'

interface Asked {
  id: number
  /** Strapi puts the permission under evaluation into the user it passes. */
  permission: { subject: string | null }
}

type Filter = Record<string, { $in: string[] }>

/** Rows with at least one city that the officer is appointed to now. */
export async function registerOwnCities(strapi: Core.Strapi): Promise<void> {
  await strapiService(strapi, 'admin::permission').conditionProvider.register({
    displayName: '本辖区',
    name: 'own-cities',
    plugin: 'desk',
    handler: async ({ id, permission: { subject } }: Asked): Promise<false | Filter | { $or: Filter[] }> => {
      const attributes = subject ? cityAttributesOf(strapi, subject) : []
      const codes = attributes.length > 0 ? await citiesOf(id) : []
      if (codes.length === 0) return false
      const filters = attributes.map((name): Filter => ({ [name]: { $in: codes } }))
      return filters.length === 1 ? (filters[0] as Filter) : { $or: filters }
    },
  })
}
