/** documentIds in a request. */
export interface Named {
  /** In its path, and those of a bulk action. */
  objects: ReadonlySet<string>
  /** Anywhere in it. */
  all: ReadonlySet<string>
}

const DOCUMENT_ID = /^[a-z0-9]{24}$/
/** More than any request of ours has: a bulk action is limited to a thousand. */
const MOST = 2000
const DEEPEST = 20

/** @param query parsed, nested. @param body parsed JSON, or undefined. */
export function namedIn(path: string, query: unknown, body: unknown): Named {
  const objects = new Set(path.split('/').filter((segment) => DOCUMENT_ID.test(segment)))
  const bulk = (body as { documentIds?: unknown } | null | undefined)?.documentIds
  if (Array.isArray(bulk)) collect(bulk, objects, 1)
  const all = new Set(objects)
  collect(query, all, DEEPEST)
  collect(body, all, DEEPEST)
  return { objects, all }
}

function collect(value: unknown, found: Set<string>, depth: number): void {
  if (found.size >= MOST) return
  if (typeof value === 'string') {
    if (DOCUMENT_ID.test(value)) found.add(value)
  } else if (typeof value === 'object' && value !== null && depth > 0)
    for (const inner of Object.values(value)) collect(inner, found, depth - 1)
}

/** Ids of rows that a panel form connects by a relation, by type. */
export function connectedIn(body: unknown, targets: Readonly<Record<string, string>>): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  for (const [name, uid] of Object.entries(targets)) {
    const numbers = numbersIn((body as Record<string, unknown> | null | undefined)?.[name])
    if (numbers.length > 0) found.set(uid, new Set([...(found.get(uid) ?? []), ...numbers]))
  }
  return found
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 && value < 2 ** 31 ? [value] : []
  if (Array.isArray(value)) return value.slice(0, MOST).flatMap(numbersIn)
  if (typeof value !== 'object' || value === null) return []
  const { id, connect, set } = value as Record<string, unknown>
  return [id, connect, set].flatMap((inner) => (inner === undefined ? [] : numbersIn(inner)))
}
