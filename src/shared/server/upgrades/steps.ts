import { bootRegistry } from '../process/boot-registries'

/** What stands in the way of an upgrade, for the person who starts it. */
export interface Obstacle {
  table: string
  rows: number
  /** What is wrong with them and what to do about it, in Chinese and English. */
  zh: string
  en: string
}

/**
 * What one version does to the data of the versions before it. All of it is part of the boot's transaction. A step finds
 * tables and columns as any earlier version left them: it asks before it names one (`hasColumn`).
 */
export interface Upgrade {
  /** The version and a name: `0.6.0/rooms`. It is kept for ever in `desk_upgrade`. */
  id: string
  /** What the step could not do: asked of every step before any of them changes anything. */
  check?: () => Promise<Obstacle[]>
  /** Before Strapi syncs its schema: names, and values that a new type of column would refuse. */
  before?: () => Promise<void>
  /** After it, before the constraints are applied: values of new columns. */
  after?: () => Promise<void>
  /** When the constraints stand and guard: what a verb would do, with its history. */
  finish?: () => Promise<void>
}

const declared = bootRegistry<Upgrade>('upgrade')

/** Declares steps, at register. @throws for an id that is none, or declared already. */
export function defineUpgrades(owner: string, upgrades: readonly Upgrade[]): void {
  for (const upgrade of upgrades) {
    if (!/^\d+\.\d+\.\d+\/[a-z-]+$/.test(upgrade.id)) throw new Error(`${upgrade.id}: give version/name`)
    declared.add(owner, upgrade.id, upgrade)
  }
}

/** All steps in the order of their versions; those of one version in the order of their declaration. */
export const allUpgrades = (): Upgrade[] => declared.values().sort((a, b) => compareVersions(a.id, b.id))

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => (id.split('/')[0] ?? '').split('.').map(Number))
  for (let n = 0; n < 3; n++) {
    const difference = (left?.[n] ?? 0) - (right?.[n] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
