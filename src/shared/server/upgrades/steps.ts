import { bootRegistry } from '../process/boot-registries'

/** An obstacle to an upgrade, for the operator. */
export interface Obstacle {
  table: string
  rows: number
  /** What is wrong and how to fix it, in Chinese and English. */
  zh: string
  en: string
}

/**
 * What one version does to the data of earlier versions, within the boot's transaction. Steps meet tables and columns
 * of any earlier version: check before naming one (`hasColumn`).
 */
export interface Upgrade {
  /** Version and name: `0.6.0/rooms`. Kept for ever in `desk_upgrade`. */
  id: string
  /** Obstacles; asked of every step before any of them changes anything. */
  check?: () => Promise<Obstacle[]>
  /** Before Strapi's schema sync: names, and values that a new column type would refuse. */
  before?: () => Promise<void>
  /** After the sync, before the constraints: values of new columns. */
  after?: () => Promise<void>
  /** After the constraints: changes as a verb makes them, with history. */
  finish?: () => Promise<void>
}

const declared = bootRegistry<Upgrade>('upgrade')

/** Declares steps, at register. @throws for an invalid id, or one declared already. */
export function defineUpgrades(owner: string, upgrades: readonly Upgrade[]): void {
  for (const upgrade of upgrades) {
    if (!/^\d+\.\d+\.\d+\/[a-z-]+$/.test(upgrade.id)) throw new Error(`${upgrade.id}: give version/name`)
    declared.add(owner, upgrade.id, upgrade)
  }
}

/** All steps by version; within a version in the order of declaration. */
export const allUpgrades = (): Upgrade[] => declared.values().sort((a, b) => compareVersions(a.id, b.id))

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => (id.split('/')[0] ?? '').split('.').map(Number))
  for (let n = 0; n < 3; n++) {
    const difference = (left?.[n] ?? 0) - (right?.[n] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
