import { renameEverywhere } from '../shared/server/upgrades/renames'
import type { Upgrade } from '../shared/server/upgrades/steps'
import { IMPORT_PERMISSIONS } from './names'

/** The import is a plugin of its own; its tables kept their names. */
export const imports: Upgrade = {
  id: '0.7.0/imports',
  before: async () => {
    const changed = await renameEverywhere(IMPORT_PERMISSIONS)
    for (const [table, rows] of Object.entries(changed)) strapi.log.info(`renamed in ${table}: ${rows} rows`)
  },
}
