import type { Core } from '@strapi/strapi'
import { applyConstraints, clearForSync } from '../../../shared/server/database/constraints'
import { aroundSync } from '../../../shared/server/upgrades/around-sync'
import { exitIfRefused } from '../../../shared/server/upgrades/refused'
import { finishUpgrade, upgradeAfterSync, upgradeBeforeSync } from '../../../shared/server/upgrades/run'

/** Data, schema and constraints of this version, in this order around Strapi's schema sync. */
export function keepDatabase(strapi: Core.Strapi): void {
  aroundSync(strapi, {
    before: async ({ oldContentTypes, contentTypes }) => {
      await upgradeBeforeSync(strapi).catch(async (error: unknown) => {
        await exitIfRefused(error)
        throw error
      })
      await clearForSync(strapi, oldContentTypes, contentTypes)
    },
    after: async () => {
      await upgradeAfterSync()
      await applyConstraints(strapi)
      await finishUpgrade()
    },
  })
}
