import { execute } from '../../../shared/server/database/database'
import { hasColumn } from '../../../shared/server/upgrades/catalogue'
import { renameEverywhere } from '../../../shared/server/upgrades/renames'
import type { Upgrade } from '../../../shared/server/upgrades/steps'

/** §3(1), §3(2)3: since 0.9.0 the committee and the experts are two bodies; who was an expert before serves on both. */
function committee(): Upgrade {
  let wasKnown = true
  return {
    id: '0.9.0/expert-committee',
    before: async () => {
      wasKnown = await hasColumn('experts', 'committee_starts_on')
      // Roles of the province's own keep the permission under its new name.
      await renameEverywhere({ 'plugin::experts.expert.renew-term': 'plugin::experts.expert.appoint-to-body' })
    },
    after: async () => {
      if (!wasKnown)
        await execute('update experts set committee_starts_on = term_starts_on, committee_ends_on = term_ends_on')
    },
  }
}

export const EXPERT_UPGRADES: readonly Upgrade[] = [committee()]
