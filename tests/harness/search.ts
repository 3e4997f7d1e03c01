/**
 * How much the searches of the deep tier try. By default what CI has time for, from fixed seeds; `--all` of
 * scripts/test.mjs sets SEARCH_FACTOR, which multiplies, and a seed of its own.
 */
const FACTOR = Number(process.env.SEARCH_FACTOR ?? 1)

/** Runs of a random search: PROPERTY_RUNS, or what it usually does times the factor. */
export const runsOf = (usual: number): number => Number(process.env.PROPERTY_RUNS ?? usual * FACTOR)

/** Seed of a random search: PROPERTY_SEED, to repeat one that failed, or the fixed one. */
export const seedOf = (usual: number): number => Number(process.env.PROPERTY_SEED ?? usual)

/** Of a list that is cut to one in so many: more of it, and with a large factor all. */
export const oneIn = (usual: number): number => Math.max(1, Math.floor(usual / FACTOR))

/** A limit on hanging tests, in milliseconds. It grows with what is searched. */
export const minutes = (usual: number): number => usual * 60_000 * Math.max(1, FACTOR)
