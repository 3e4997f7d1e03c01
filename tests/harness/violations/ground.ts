import { database, query } from '../app'
import type { Place } from '../declaration'
import { placeOf } from '../place'
import { typeOf, TYPES } from '../types'

/** Makes rows a and b of every table used by a violation, in a transaction that is rolled back. */
export async function prepareGround(): Promise<void> {
  await query('create temporary table violation_ground (name text, which text, row_id integer) on commit drop')
  const free = await query<{ code: string }>(
    `select code from cities c where not exists (select 1 from liaisons l where l.city_code = c.code and l.state = 'current') order by code desc limit 2`,
  )
  for (const [at, which] of (['a', 'b'] as const).entries()) {
    const place = placeOf({
      cityCode: String(free[at]?.code),
      valuesOf: (uid, here) => typeOf(uid).ground?.(here) ?? {},
    })
    for (const [name, id] of await rowsOf(place))
      await query('insert into violation_ground values ($1, $2, $3)', [name, which, id])
  }
}

/** Keyed by the type's table, or by the name in `grounds`. */
async function rowsOf(place: Place): Promise<[name: string, id: number][]> {
  const made: [string, number][] = []
  for (const { uid, grounds = {} } of TYPES.values()) {
    made.push([database.tableOf(uid), (await place.row(uid)).id])
    for (const [name, make] of Object.entries(grounds)) made.push([name, Number((await make(place)).id)])
  }
  return made
}
