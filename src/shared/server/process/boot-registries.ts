import { Registry } from '../../pure/registry'

const made: { clear(): void }[] = []

/**
 * A registry filled at register and bootstrap. Cleared for a second boot in one process, so nothing may register when a
 * module is loaded.
 */
export const bootRegistry = <T>(what: string): Registry<T> => clearedAtBoot(new Registry<T>(what))

/** The same for a map that is filled otherwise. */
export function clearedAtBoot<M extends { clear(): void }>(map: M): M {
  made.push(map)
  return map
}

/** At boot, before any other plugin registers. */
export const clearBootRegistries = (): void => made.forEach((registry) => registry.clear())
