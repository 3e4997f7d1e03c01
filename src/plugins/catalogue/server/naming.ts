import { bootRegistry } from '../../../shared/server/process/boot-registries'

/**
 * What of a later plugin names an offer of an organisation, so that it cannot be deleted any more.
 * @returns how people call it, such as a receipt number; undefined when nothing names it.
 */
export type Naming = (offer: string, creditCode: string) => Promise<string | undefined>

const namings = bootRegistry<Naming>('naming of offers')

/** Declares what names offers, at boot. @throws when the plugin has done so already. */
export const namesOffers = (plugin: string, naming: Naming): void => namings.add(plugin, plugin, naming)

/** The first thing that names an offer. */
export async function namedBy(offer: string, creditCode: string): Promise<string | undefined> {
  for (const naming of namings.values()) {
    const name = await naming(offer, creditCode)
    if (name !== undefined) return name
  }
  return undefined
}
