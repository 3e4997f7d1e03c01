import { renameEverywhere } from '../shared/server/upgrades/renames'
import type { Upgrade } from '../shared/server/upgrades/steps'
import { FORM_TYPES } from './names'

/** The application form is the plugin `forms`; its table kept its name. */
export const forms: Upgrade = {
  id: '0.7.0/forms',
  before: async () => {
    const changed = await renameEverywhere(FORM_TYPES)
    for (const [table, rows] of Object.entries(changed)) strapi.log.info(`renamed in ${table}: ${rows} rows`)
  },
}
