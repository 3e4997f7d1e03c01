import type { Core } from '@strapi/strapi'
import { keepAccountRoles } from './plugins/identity/server/account-roles'
import { warnOfDoubleRoles } from './plugins/identity/server/accounts/guard-identities'
import { endBoot } from './shared/server/process/boot-lock'
import { stopClock } from './shared/server/database/clock'
import { stopCounters } from './shared/server/http/throttle-store'
import { endWorkers } from './shared/server/workers/workers'
import { seedRoles } from './plugins/desk/server/roles'
import { startTicking } from './shared/server/jobs/job-ticks'
import { noticeCatalogue } from './shared/server/notices/registry'
import { startQueues } from './shared/server/jobs/queue-workers'
import { demandListener } from './shared/server/flows/events'
import { abandonBoot, settleBoot } from './shared/server/upgrades/boot-transaction'
import { defineUpgrades } from './shared/server/upgrades/steps'
import { UPGRADES } from './upgrades'
import { seed, seedDemo } from './seed'

export default {
  register(): void {
    defineUpgrades('app', UPGRADES)
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    demandListener('notices', noticeCatalogue().mustNotify)
    demandListener('lists', ['city-list.frozen'])
    await seedRoles(strapi)
    await keepAccountRoles(strapi)
    await seed()
    await settleBoot()
    await seedDemo(strapi)
    await warnOfDoubleRoles(strapi)
    await endBoot()
    startQueues()
    startTicking()
  },

  /** After all plugins. */
  async destroy(): Promise<void> {
    await endWorkers()
    stopClock()
    await stopCounters()
    await abandonBoot()
    await endBoot()
  },
}
