import { defineJobs } from '../../../shared/server/jobs/jobs'
import { flowRoutes } from '../../../shared/server/flows/flow-routes'
import { defineNotices } from '../../../shared/server/notices/registry'
import { defineUpgrades } from '../../../shared/server/upgrades/steps'
import { NOTICES } from '../domain/notices'
import { bindAnnouncements } from './bind-announcements'
import { publishScheduled } from './publish-scheduled'
import { publicRoutes } from './reads/routes'
import { ANNOUNCEMENT_UPGRADES } from './upgrades'
import { writeNotices } from './write-notices'
import { declareTasks } from '../../../shared/server/tasks/tasks'
import { announcementTasks } from './tasks'

export default {
  register(): void {
    bindAnnouncements()
    declareTasks('announcements', announcementTasks)
    defineJobs('announcements', [publishScheduled])
    defineNotices('announcements', NOTICES, {})
    defineUpgrades('announcements', ANNOUNCEMENT_UPGRADES)
  },
  bootstrap(): void {},
  services: { 'public-notices': () => ({ write: writeNotices }) },
  routes: {
    admin: { type: 'admin', routes: flowRoutes('announcements') },
    public: { type: 'content-api', prefix: '', routes: publicRoutes },
  },
}
