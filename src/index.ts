import type { Core } from '@strapi/strapi'
import { keepAccountRoles } from './plugins/desk/server/account-roles'
import { endBoot } from './plugins/desk/server/boot'
import { seedRoles } from './plugins/desk/server/roles'
import { startTicking } from './shared/server/job-ticks'
import { startQueues } from './shared/server/queue-workers'
import { seed } from './plugins/filing/server/seed/seed'

export default {
  register(): void {},

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await seedRoles(strapi)
    await keepAccountRoles(strapi)
    await seed(strapi)
    await endBoot()
    startQueues()
    startTicking()
  },
}
