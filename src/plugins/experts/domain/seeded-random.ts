/** Random numbers from a seed, so that a draw can be repeated years later. */
export interface SeededRandom {
  /** An integer in `[0, below)`, uniformly distributed. */
  below(below: number): number
}

const SEED = /^[0-9a-f]{32}$/

/** 128 bits as lower-case hex, from the server's entropy, recorded with the draw. */
export const isSeed = (seed: string): boolean => SEED.test(seed)

/**
 * Chris Doty-Humphrey's sfc32 ("small fast counter", PractRand): 128 bits of state, passes the usual batteries.
 * @param seed 32 hex digits.
 * @throws for any other seed: the draw could not be repeated.
 */
export function seededRandom(seed: string): SeededRandom {
  if (!isSeed(seed)) throw new Error('a seed is 32 hex digits')
  let [a, b, c, counter] = [0, 8, 16, 24].map((from) => parseInt(seed.slice(from, from + 8), 16) | 0) as [
    number,
    number,
    number,
    number,
  ]
  const next = (): number => {
    const out = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + out) | 0
    return out >>> 0
  }
  // As its author advises: similar seeds diverge within a dozen steps.
  for (let i = 0; i < 16; i++) next()
  return { below: (below) => unbiased(next, below) }
}

/** A plain remainder would favour small numbers, so values beyond the last whole multiple are rejected. */
function unbiased(next: () => number, below: number): number {
  const limit = 2 ** 32 - (2 ** 32 % below)
  for (;;) {
    const thrown = next()
    if (thrown < limit) return thrown % below
  }
}

/** Fisher–Yates: every order is equally likely. Does not change its input. */
export function shuffled<T>(items: readonly T[], random: SeededRandom): T[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    const [x, y] = [order[last] as T, order[other] as T]
    order[last] = y
    order[other] = x
  }
  return order
}
