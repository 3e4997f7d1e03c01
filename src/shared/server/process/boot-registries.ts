import { Registry } from '../../pure/registry'

const made: { clear(): void }[] = []

/**
 * A registry that rooms fill when they register and bootstrap. A second boot in one process begins with it empty, so
 * nothing is registered when a module is loaded.
 */
export const bootRegistry = <T>(what: string): Registry<T> => clearedAtBoot(new Registry<T>(what))

/** The same of a map that is filled in some other way. */
export function clearedAtBoot<M extends { clear(): void }>(map: M): M {
  made.push(map)
  return map
}

/** Boot, before any other plugin registers. */
export const clearBootRegistries = (): void => made.forEach((registry) => registry.clear())
