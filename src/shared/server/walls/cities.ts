import type { Actor } from '../../pure/actor'
import { query } from '../database/database'

/** A city of the province, by its division code (GB/T 2260). */
export interface City {
  [column: string]: unknown
  code: string
  name: string
  nameEn: string | null
}

/** All cities ordered by code. */
export const allCities = (): Promise<City[]> => read('', [])

/** Cities of a member of staff: an officer's own, all for everybody else. */
export const citiesFor = ({ kind, cityCodes }: Pick<Actor, 'kind' | 'cityCodes'>): Promise<City[]> =>
  kind === 'city' ? read('where code = any($1::text[])', [cityCodes]) : allCities()

const read = (where: string, params: unknown[]): Promise<City[]> =>
  query<City>(`select code, name, name_en as "nameEn" from cities ${where} order by sort, code`, params)
