/**
 * One text for one value (after RFC 8785): keys in the order of their code units, no white space, what is undefined
 * left out. PostgreSQL's jsonb keeps neither order nor spacing, so a hash is taken of this text and of no other.
 * @throws for what JSON cannot say: it would be silently another value when read back.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
  if (isPlain(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
  }
  throw new TypeError(`no JSON value: ${Object.prototype.toString.call(value)}`)
}

/** SHA-256 of a text in UTF-8, as hexadecimal; passed in, as pure code has no node:crypto. */
export type Hash = (text: string) => string

const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
