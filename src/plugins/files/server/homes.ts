import { bootRegistry } from '../../../shared/server/process/boot-registries'

/** The city in which the organisation of an account is now; undefined when it belongs to none. */
export type Home = (accountId: number) => Promise<string | undefined>

const homes = bootRegistry<Home>('home of accounts')

/** Says who knows where accounts are at home, at boot. @throws when somebody does already. */
export const homesBy = (plugin: string, home: Home): void => homes.add(plugin, 'home', home)

/** @throws when no plugin knows. */
export function homeOf(accountId: number): Promise<string | undefined> {
  const home = homes.get('home')
  if (!home) throw new Error('no plugin knows where accounts are at home')
  return home(accountId)
}
