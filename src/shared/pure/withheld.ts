/** Shorter ones stand in too many other words. */
const LEAST = 2
const MASK = '〔×〕'

/**
 * Anything made of texts, with these names taken out of every text: an applicant names itself in its own words too.
 * @param names exact spellings; how else it is called nobody knows.
 */
export function withheld<T>(value: T, names: readonly string[]): T {
  // The longest first: a name may be a part of another.
  const known = [...new Set(names)].filter((name) => [...name.trim()].length >= LEAST)
  const ordered = known.sort((a, b) => b.length - a.length)
  return masked(value, ordered) as T
}

function masked(value: unknown, names: readonly string[], key = ''): unknown {
  // What the system tells things apart by is no text of the applicant's.
  if (key === 'documentId' || key === 'criterion') return value
  if (typeof value === 'string') return names.reduce((text, name) => text.replaceAll(name, MASK), value)
  if (Array.isArray(value)) return value.map((one: unknown) => masked(one, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, masked(one, names, name)]))
}
