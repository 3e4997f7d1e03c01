import { Registry } from '../pure/registry'

/** Data that pages of the kernel read from routes of plugins. */
type Read = 'cities' | 'record'

const addresses = new Registry<string>('address of a read')

/** Registers a plugin's route. @throws when one is registered already. */
export const readsAt = (owner: string, entries: Partial<Record<Read, string>>): void => addresses.addAll(owner, entries)

/** The route of a read, without a trailing slash. */
export function addressOf(read: Read): string {
  const address = addresses.get(read)
  if (!address) throw new Error(`no plugin answers for ${read}`)
  return address
}
