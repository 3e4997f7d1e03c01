import { isRecord } from './is-record'

/** A row that the value of a relation refers to. */
export interface Reference {
  id?: number
  documentId?: string
  /** Content type of the row, in a polymorphic relation. */
  type?: string
  /** Removed from the relation, not added. */
  removed: boolean
}

export type RelationInput = { ok: true; value: unknown; references: Reference[] } | { ok: false; malformed: unknown }

const HIGHEST_ID = 2 ** 31 - 1
const LONGEST = 255
const CHANGES = ['set', 'connect', 'disconnect'] as const

class Malformed extends Error {
  constructor(readonly value: unknown) {
    super('malformed')
  }
}

/**
 * Parses the value of a relation in every form that Strapi accepts: an id, a documentId, an object with either, a list
 * of them, or an object of `set`, `connect` and `disconnect`.
 * @returns `value` as Strapi understands it (it reads a documentId that starts with a digit as a number); or the part
 * that is neither an id nor a documentId.
 */
export function readRelation(input: unknown): RelationInput {
  const references: Reference[] = []
  try {
    return { ok: true, value: readValue(input, references), references }
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, malformed: error.value }
    throw error
  }
}

function readValue(input: unknown, into: Reference[]): unknown {
  if (!isRecord(input) || 'id' in input || 'documentId' in input) return readRows(input, into, false)
  const known = CHANGES.filter((name) => name in input)
  if (known.length === 0 && Object.keys(input).length > 0) throw new Malformed(input)
  const changes = known.map((name) => [name, readRows(input[name], into, name === 'disconnect')])
  return { ...input, ...(Object.fromEntries(changes) as object) }
}

function readRows(rows: unknown, into: Reference[], removed: boolean): unknown {
  if (rows === null || rows === undefined) return rows
  if (Array.isArray(rows)) return rows.map((row) => readRow(row, into, removed))
  return readRow(rows, into, removed)
}

function readRow(row: unknown, into: Reference[], removed: boolean): unknown {
  if (!isRecord(row)) {
    const id = idOf(row)
    const reference = id === undefined ? { documentId: documentIdOf(row) } : { id }
    into.push({ ...reference, removed })
    return id === undefined ? reference : row
  }
  const { id, documentId, __type: type } = row
  if (isNone(id) && isNone(documentId)) throw new Malformed(row)
  const reference: Reference = { removed }
  if (!isNone(id)) reference.id = idOf(id) ?? malformed(id)
  if (!isNone(documentId)) reference.documentId = documentIdOf(documentId)
  if (!isNone(type)) reference.type = typeof type === 'string' ? type : malformed(type)
  assertPosition(row.position)
  into.push(reference)
  return row
}

const isNone = (value: unknown): boolean => value === null || value === undefined

/** Position of a row among the others: beside another row, or at an end. */
function assertPosition(position: unknown): void {
  if (isNone(position)) return
  if (!isRecord(position)) throw new Malformed(position)
  for (const beside of [position.before, position.after])
    if (!isNone(beside) && idOf(beside) === undefined) documentIdOf(beside)
}

function malformed(value: unknown): never {
  throw new Malformed(value)
}

function idOf(value: unknown): number | undefined {
  const id = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value
  return typeof id === 'number' && Number.isInteger(id) && id > 0 && id <= HIGHEST_ID ? id : undefined
}

function documentIdOf(value: unknown): string {
  const fine = typeof value === 'string' && value.length <= LONGEST && /^[\w-]+$/.test(value)
  return fine && !/^\d+$/.test(value) ? value : malformed(value)
}
