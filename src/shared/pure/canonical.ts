/**
 * Canonical JSON (after RFC 8785): keys sorted by code units, no white space, undefined left out. Hashes are taken of
 * this text, because jsonb keeps neither order nor spacing.
 * @throws for values that JSON cannot represent.
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

/** SHA-256 of a UTF-8 text, as hexadecimal; passed in, because pure code has no node:crypto. */
export type Hash = (text: string) => string

const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
