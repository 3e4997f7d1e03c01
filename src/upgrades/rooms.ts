import { renameEverywhere } from '../shared/server/upgrades/renames'
import type { Upgrade } from '../shared/server/upgrades/steps'
import { MOVED_PERMISSIONS, MOVED_TYPES } from './names'

/** The move into plugins (ADR 0034): tables, jobs, events and occasions of notices kept their names. */
export const rooms: Upgrade = {
  id: '0.6.0/rooms',
  before: async () => {
    const changed = await renameEverywhere({ ...MOVED_TYPES, ...MOVED_PERMISSIONS })
    for (const [table, rows] of Object.entries(changed)) strapi.log.info(`renamed in ${table}: ${rows} rows`)
  },
}
