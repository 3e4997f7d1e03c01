import { UNKNOWN_ID, type Answer, type Entry, type RowKind, type Surface } from './entry'
import { EVERYBODY, STAFF, WALLED, type Who } from './who'

/** One request by one person, with the expected answer. */
export interface Cell {
  who: Who
  method: string
  path: string
  body?: unknown
  wanted: Answer
  /** The id in the path or body; removed before answers are compared. */
  id?: string
  /** The answer must equal that of this request exactly. */
  like?: Cell
}

export interface Ids {
  own: string
  foreign: string
}

/** An own and a foreign row of a kind, from this person's point of view. */
export type RowsOf = (kind: RowKind, who: Who) => Ids

/** Kinds of rows that only their creator sees, whatever else he may read. */
const PERSONAL: readonly RowKind[] = ['import']

export const hidesForeign = (kind: RowKind, who: Who): boolean => PERSONAL.includes(kind) || WALLED.includes(who)

export const isStaff = (who: Who): boolean => (STAFF as readonly Who[]).includes(who)

const PARAMETER = /:(\w+)|\(\.\*\)|\(\(\?!uploads\/\)\.\+\)/g

/** The path of a route with its parameters filled in. @throws if the entry gives no value for one. */
export function addressOf({ route, params = {}, query }: Entry, id?: [param: string, value: string]): string {
  const path = route.slice(route.indexOf(' ') + 1).replace(PARAMETER, (whole, name: string | undefined) => {
    const param = name ?? 'path'
    const value = id?.[0] === param ? id[1] : params[param]
    if (value === undefined) throw new Error(`${route}: no value for ${whole}`)
    return value
  })
  return query ? `${path}?${query}` : path
}

const methodOf = (route: string): string => {
  const [method = ''] = route.split(' ')
  return method === 'ALL' ? 'GET' : method
}

/** Requests of a surface: either those that end the session, or all others. */
export const cellsIn = (surface: Surface, rowsOf: RowsOf, only: { endsSession: boolean }): Cell[] =>
  surface.entries
    .filter(({ endsSession = false }) => endsSession === only.endsSession)
    .flatMap((entry) => cellsOf(surface, entry, rowsOf))

const cellsOf = (surface: Surface, entry: Entry, rowsOf: RowsOf): Cell[] =>
  EVERYBODY.flatMap((who) => (entry.row ? withRow(surface, entry, who, rowsOf) : [plain(surface, entry, who)]))

const answerFor = (surface: Surface, entry: Entry, who: Who): Answer =>
  entry.answers[who] ?? entry.refused?.[who] ?? surface.refusal(who)

function plain(surface: Surface, entry: Entry, who: Who): Cell {
  const { route, body } = entry
  return { who, method: methodOf(route), path: addressOf(entry), body, wanted: answerFor(surface, entry, who) }
}

function withRow(surface: Surface, entry: Entry, who: Who, rowsOf: RowsOf): Cell[] {
  const { param, kind, spareOwn } = entry.row as NonNullable<Entry['row']>
  const passes = entry.answers[who] !== undefined
  const answer = answerFor(surface, entry, who)
  const cell = (id: string, wanted: Answer, like?: Cell): Cell => ({
    who,
    method: methodOf(entry.route),
    path: addressOf(entry, [param, id]),
    body: entry.body,
    wanted,
    id,
    like,
  })
  const ids = rowsOf(kind, who)
  const cells = threeRows(ids, cell, {
    own: answer,
    unknown: passes ? (entry.unknown ?? 404) : answer,
    foreign: passes && !hidesForeign(kind, who) ? answer : undefined,
    alike: !passes,
  })
  return spareOwn ? cells.filter(({ id }) => id !== ids.own) : cells
}

interface Three {
  own: Answer
  unknown: Answer
  /** Undefined: a foreign row must be indistinguishable from one that does not exist. */
  foreign: Answer | undefined
  /** Refused before the row is looked up, so all three answers are the same. */
  alike: boolean
}

/** The same request for an unknown, an own and a foreign row. */
export function threeRows(
  ids: Ids,
  cell: (id: string, wanted: Answer, like?: Cell) => Cell,
  { own, unknown, foreign, alike }: Three,
): Cell[] {
  const nobodys = cell(UNKNOWN_ID, unknown)
  return [
    nobodys,
    cell(ids.own, own, alike ? nobodys : undefined),
    foreign === undefined ? cell(ids.foreign, unknown, nobodys) : cell(ids.foreign, foreign),
  ]
}
