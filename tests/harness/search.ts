import { sampleOf } from './sample'

/**
 * How much the searches of the deep tier try. By default what CI has time for, from fixed seeds; `--all` of
 * scripts/test.mjs sets SEARCH_FACTOR, which multiplies, and a new seed.
 */
const FACTOR = Number(process.env.SEARCH_FACTOR ?? 1)
/** The factor of `--all`: from here on what can be listed is tried to the last. */
const ALL = 10
const isAll = FACTOR >= ALL

/** Runs of a random search: PROPERTY_RUNS, or its usual number times the factor. */
export const runsOf = (usual: number): number => Number(process.env.PROPERTY_RUNS ?? usual * FACTOR)

/** Seed of a random search: PROPERTY_SEED, to repeat a failure, or the fixed one. */
export const seedOf = (usual: number): number => Number(process.env.PROPERTY_SEED ?? usual)

/** Of a list that is cut to one in so many: more of it, and with `--all` every one. */
export const oneIn = (usual: number): number => (isAll ? 1 : Math.max(1, Math.floor(usual / FACTOR)))

/** A way to divide a list into kinds, and how many of each kind are tried. */
export type Kinds<T> = readonly [kindOf: (one: T) => string, usual: number]

/**
 * Of a list that is too long for CI a fixed sample in which each kind occurs, in each way of dividing it; with `--all`
 * the whole list. The order stays.
 * @param begin which of a kind come first: another number gives others.
 */
export function someOf<T>(all: readonly T[], ways: readonly Kinds<T>[], begin = 0): T[] {
  if (isAll) return [...all]
  const picked = new Set(ways.flatMap(([kindOf, usual]) => sampleOf(all, kindOf, usual * FACTOR, begin)))
  return all.filter((one) => picked.has(one))
}

/** Time limit for hanging tests, in milliseconds; grows with the factor. */
export const minutes = (usual: number): number => usual * 60_000 * Math.max(1, FACTOR)
