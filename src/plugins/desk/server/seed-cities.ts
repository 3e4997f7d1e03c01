import { SYSTEM } from '../../../shared/pure/actor'
import type { Moment } from '../../../shared/pure/workflow'
import { citiesOf } from '../../../policy/divisions'
import { query, type Row } from '../../../shared/server/database/database'
import { createRows } from '../../../shared/server/flows/create-rows'
import { CITY } from '../contract'

/**
 * Adds the cities of the province that are missing.
 * @throws when the database belongs to another province.
 */
export async function seedCities(provinceCode: string, at: Moment): Promise<void> {
  const [other] = await query<{ province_code: string }>(
    'select province_code from cities where province_code <> $1 limit 1',
    [provinceCode],
  )
  if (other)
    throw new Error(`the database belongs to province ${other.province_code}, PROVINCE_CODE says ${provinceCode}`)
  const known = new Set((await query<{ code: string }>('select code from cities')).map((row) => row.code))
  const missing = citiesOf(provinceCode).filter((city) => !known.has(city.code))
  const rows = missing.map(
    (city, index): Row => ({
      code: city.code,
      name: city.name,
      nameEn: city.nameEn,
      provinceCode,
      sort: known.size + index + 1,
    }),
  )
  await createRows(CITY, 'create', rows, { actor: SYSTEM, at, input: {} })
}
