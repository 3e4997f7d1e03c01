/** Shorter names occur within too many words. */
const LEAST = 2
const MASK = '〔×〕'

/**
 * Replaces names in every text of a value, because applicants name themselves in free text too.
 * @param names exact spellings; other spellings are not found.
 */
export function withheld<T>(value: T, names: readonly string[]): T {
  // Longest first: a name may be part of another.
  const known = [...new Set(names)].filter((name) => [...name.trim()].length >= LEAST)
  const ordered = known.sort((a, b) => b.length - a.length)
  return masked(value, ordered) as T
}

function masked(value: unknown, names: readonly string[], key = ''): unknown {
  // Identifiers are not the applicant's text.
  if (key === 'documentId' || key === 'criterion') return value
  if (typeof value === 'string') return names.reduce((text, name) => text.replaceAll(name, MASK), value)
  if (Array.isArray(value)) return value.map((one: unknown) => masked(one, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, masked(one, names, name)]))
}
