import fc, { type GeneratorValue } from 'fast-check'

/** Every choice of a walk is drawn from fast-check, so that a seed says all of it. */
export interface Dice {
  /** A whole number from 0, less than `n`. */
  below(n: number): number
  oneIn(n: number): boolean
  pick<T>(list: readonly T[]): T
  some<T>(list: readonly T[], count: number): T[]
  weighted<T>(list: readonly T[], weightOf: (one: T) => number): T
}

// Without bias: fast-check would else draw the first and the last of a list more often than what lies between.
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
