import { bootRegistry } from '../../../shared/server/process/boot-registries'

/**
 * Whether a later plugin refers to an offer of an organisation, so that it cannot be deleted.
 * @returns the referring thing's name for people, such as a receipt number; undefined if nothing refers to it.
 */
export type Naming = (offer: string, creditCode: string) => Promise<string | undefined>

const namings = bootRegistry<Naming>('naming of offers')

/** Registers a plugin's references to offers, at boot. @throws when the plugin is registered already. */
export const declareNaming = (plugin: string, naming: Naming): void => namings.add(plugin, plugin, naming)

/** The first thing that refers to an offer. */
export async function namedBy(offer: string, creditCode: string): Promise<string | undefined> {
  for (const naming of namings.values()) {
    const name = await naming(offer, creditCode)
    if (name !== undefined) return name
  }
  return undefined
}
