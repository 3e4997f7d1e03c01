import { Registry } from '../pure/registry'

/** What pages of the kernel read from routes of plugins. */
type Read = 'cities' | 'record' | 'files'

const addresses = new Registry<string>('address of a read')

/** Says at start where a plugin answers. @throws when another one does already. */
export const readsAt = (owner: string, entries: Partial<Record<Read, string>>): void => addresses.addAll(owner, entries)

/** The address of a read, without a slash at its end. */
export function addressOf(read: Read): string {
  const address = addresses.get(read)
  if (!address) throw new Error(`no plugin answers for ${read}`)
  return address
}
