import { database, query } from './app'
import type { Place, Row } from './declaration'
import { fileOf, given, hours, isBypassed, JINAN, newCreditCode, rows, type Given } from './given'
import { accountFor } from './people'
import { nextNumber } from './running'
import { typeOf } from './types'

export const first = async (uid: string, values: Row): Promise<Given> => (await rows<Given>(uid, [values]))[0] as Given

interface Known {
  creditCode?: string
  cityCode?: string
  name?: string
  expertActor?: string
  /** Existing rows, by type. */
  rows?: Readonly<Record<string, Given>>
  /** Values of the row of a type. */
  valuesOf?: (uid: string, place: Place) => Row
}

/** A place to make rows in; by default a new organisation in Jinan. */
export function placeOf({ rows: there = {}, valuesOf, ...known }: Known = {}): Place {
  const creditCode = known.creditCode ?? newCreditCode()
  const made = new Map<string, Promise<unknown>>(Object.entries(there).map(([uid, row]) => [uid, Promise.resolve(row)]))
  const once = <T>(what: string, make: () => Promise<T>): Promise<T> => {
    const known = made.get(what) as Promise<T> | undefined
    if (known) return known
    const making = make()
    made.set(what, making)
    return making
  }
  const place: Place = {
    creditCode,
    cityCode: known.cityCode ?? JINAN,
    name: known.name ?? `某单位${creditCode.slice(-6)}`,
    expertActor: known.expertActor ?? `admin:${nextNumber('given')}`,
    once,
    row: (uid) => once(uid, () => typeOf(uid).row(place, valuesOf?.(uid, place) ?? {})),
    first,
    given,
    hours,
    fileOf,
    query,
    accountFor,
    isBypassed,
    nextNumber,
    newDocumentId: database.newDocumentId,
  }
  return place
}
