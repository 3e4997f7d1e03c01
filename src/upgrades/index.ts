import type { Upgrade } from '../shared/server/upgrades/steps'
import { forms } from './forms'
import { imports } from './imports'
import { jobItems } from './job-items'
import { rooms } from './rooms'

/**
 * What each version did to the data of those before it. A step is never changed after its version has been published:
 * what it missed is a step of the next.
 */
export const UPGRADES: readonly Upgrade[] = [rooms, jobItems, imports, forms]
