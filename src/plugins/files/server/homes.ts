import { bootRegistry } from '../../../shared/server/process/boot-registries'

/** The present city of an account's organisation; undefined without one. */
export type Home = (accountId: number) => Promise<string | undefined>

const homes = bootRegistry<Home>('home of accounts')

/** Registers which plugin answers for the city of an account, at boot. @throws when one is registered already. */
export const homesBy = (plugin: string, home: Home): void => homes.add(plugin, 'home', home)

/** @throws when no plugin is registered. */
export function homeOf(accountId: number): Promise<string | undefined> {
  const home = homes.get('home')
  if (!home) throw new Error('no plugin knows where accounts are at home')
  return home(accountId)
}
