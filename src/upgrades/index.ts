import type { Upgrade } from '../shared/server/upgrades/steps'
import { forms } from './forms'
import { imports } from './imports'
import { jobItems } from './job-items'
import { removedColumns } from './removed-columns'
import { rooms } from './rooms'

/**
 * Upgrade steps, by version. A step is never changed after its version has been published; a correction is a step of
 * the next version.
 */
export const UPGRADES: readonly Upgrade[] = [rooms, jobItems, imports, forms, removedColumns]
