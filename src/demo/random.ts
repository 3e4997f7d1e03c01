/** Pseudo-random choices that are the same in every installation. */
export interface Dice {
  /** An integer, both ends included. */
  int(min: number, max: number): number
  pick<T>(list: readonly T[]): T
  chance(share: number): boolean
  /** The first `count` of a shuffled copy. */
  some<T>(list: readonly T[], count: number): T[]
}

/** @param name seed; each part of the demo has its own, so that a change in one does not affect the others. */
export function dice(name: string): Dice {
  let state = [...name].reduce(
    (hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  )
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T
  const some = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list]
    return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(int(0, rest.length - 1), 1)[0] as T)
  }
  return { int, pick, some, chance: (share) => next() < share }
}
