import { SYSTEM } from '../../pure/actor'
import { query, tableOf, type Row } from '../database/database'
import { recordActs } from '../flows/history'

/** A row that an upgrade puts into another state, by the action that leads there since. */
export interface MovedRow {
  id: string
  to: string
  action: string
}

interface Stored extends Row {
  id: string
  version: number
  state: string
  cityCode: string | null
  creditCode: string | null
  now: string
}

/** Moves rows of a type with a line of history each, as a verb would. @param uid of a type with city and credit code. */
export async function moveRows(uid: string, moves: readonly MovedRow[], reason: string): Promise<void> {
  const table = tableOf(uid)
  const ids = moves.map(({ id }) => id)
  const rows = await query<Stored>(
    `select document_id as id, version, state, city_code as "cityCode", credit_code as "creditCode", now()
     from ${table} t where document_id = any($1::text[]) order by t.id for update`,
    [ids],
  )
  const [first] = rows
  if (!first) return
  const now = new Date(first.now)
  const to = new Map(moves.map((move) => [move.id, move]))
  const lines = rows.map(({ id, version, state, cityCode, creditCode }) => {
    const { to: next, action } = to.get(id) as MovedRow
    return { uid, documentId: id, version: version + 1, from: state, to: next, action, cityCode, creditCode, reason }
  })
  await recordActs(lines, SYSTEM, { now, arrivedAt: now })
  await query(
    `update ${table} t set state = m.next, version = t.version + 1
     from unnest($1::text[], $2::text[]) m(id, next) where t.document_id = m.id`,
    [ids, moves.map(({ to: next }) => next)],
  )
}
