import { sampleOf } from './sample'

/**
 * The extent of searches in the deep tier. The default suits CI and uses fixed seeds; `--all` of scripts/test.mjs sets a
 * factor and a new seed.
 */
const FACTOR = Number(process.env.SEARCH_FACTOR ?? 1)
/** From this factor on (`--all`), samples of lists become the whole list. */
const ALL = 10
const isAll = FACTOR >= ALL

/** Runs of a random search: PROPERTY_RUNS, or the usual number times the factor. */
export const runsOf = (usual: number): number => Number(process.env.PROPERTY_RUNS ?? usual * FACTOR)

/** Seed of a random search: PROPERTY_SEED to reproduce a failure, or the fixed one. */
export const seedOf = (usual: number): number => Number(process.env.PROPERTY_SEED ?? usual)

/** The step for taking one entry in so many: smaller with a factor, 1 with `--all`. */
export const oneIn = (usual: number): number => (isAll ? 1 : Math.max(1, Math.floor(usual / FACTOR)))

/** A classification of a list, and the number of entries per kind. */
export type Kinds<T> = readonly [kindOf: (one: T) => string, usual: number]

/**
 * A fixed sample of a list in which each kind of each classification occurs; with `--all` the whole list. Keeps the
 * order.
 * @param begin another number selects other entries of each kind
 */
export function someOf<T>(all: readonly T[], classifications: readonly Kinds<T>[], begin = 0): T[] {
  if (isAll) return [...all]
  const picked = new Set(classifications.flatMap(([kindOf, usual]) => sampleOf(all, kindOf, usual * FACTOR, begin)))
  return all.filter((one) => picked.has(one))
}

/** Time limit for hanging tests, in milliseconds; grows with the factor. */
export const minutes = (usual: number): number => usual * 60_000 * Math.max(1, FACTOR)
