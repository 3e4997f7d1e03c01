import fc, { type GeneratorValue } from 'fast-check'

/** All random choices of a walk come from fast-check, so a seed reproduces it. */
export interface Dice {
  /** An integer in [0, n). */
  below(n: number): number
  oneIn(n: number): boolean
  pick<T>(list: readonly T[]): T
  some<T>(list: readonly T[], count: number): T[]
  weighted<T>(list: readonly T[], weightOf: (one: T) => number): T
}

// fast-check's bias would prefer the first and the last entry of a list.
const evenly = (max: number): fc.Arbitrary<number> => fc.noBias(fc.nat({ max }))
const FINE = 1_000_000

export function diceOf(draw: GeneratorValue): Dice {
  const below = (n: number): number => draw(evenly, n - 1)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  return {
    below,
    oneIn: (n) => below(n) === 0,
    pick,
    some<T>(list: readonly T[], count: number): T[] {
      const left = [...list]
      const chosen: T[] = []
      while (chosen.length < count && left.length > 0) chosen.push(...left.splice(below(left.length), 1))
      return chosen
    },
    weighted<T>(list: readonly T[], weightOf: (one: T) => number): T {
      const total = list.reduce((sum, one) => sum + weightOf(one), 0)
      let at = (below(FINE) / FINE) * total
      return list.find((one) => (at -= weightOf(one)) < 0) ?? (list[0] as T)
    },
  }
}
