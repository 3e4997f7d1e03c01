import type { Label } from '../../pure/workflow'
import { bootRegistry } from '../process/boot-registries'

/** The office of a kind of staff, as applicants read it; `city` is the name of the row's city. */
export type OfficeName = (kind: string, city: string) => Label

const names = bootRegistry<OfficeName>('name of offices')

/** Registers how offices are called towards applicants. @throws when it is registered already. */
export const nameOffices = (owner: string, name: OfficeName): void => names.add(owner, 'all', name)

/** @throws when nobody has named the offices. */
export function officeName(kind: string, city: string): Label {
  const name = names.get('all')
  if (!name) throw new Error('no plugin has named the offices')
  return name(kind, city)
}
