/**
 * A fixed sample: `n` of each kind at even distances, starting at a different offset per kind, so that every kind
 * occurs and other properties of the list (people, types, rows) vary.
 * @param begin offset of the first kind.
 */
export function sampleOf<T>(all: readonly T[], kindOf: (one: T) => string, n = 1, begin = 0): T[] {
  const kinds = new Map<string, T[]>()
  for (const one of all) {
    const known = kinds.get(kindOf(one))
    if (known) known.push(one)
    else kinds.set(kindOf(one), [one])
  }
  return [...kinds.values()].flatMap((same, kind) => {
    const step = Math.max(1, same.length / n)
    const picks = Array.from({ length: Math.min(n, same.length) }, (_, pick) => Math.floor(pick * step))
    return picks.map((pick) => same[(begin + kind + pick) % same.length] as T)
  })
}
