import { flowRoutes } from '../../../shared/server/flow-routes'
import { authRoutes } from './accounts/auth-routes'
import { staffRoutes } from './accounts/staff-routes'
import { recordRoutes } from '../../../shared/server/record-routes'
import { meRoutes } from './role-of-mine'
import { settingsRoutes } from './services/settings-routes'
import { importRoutes } from './services/import-routes'
import { jobRoutes } from './jobs/job-routes'
import { fileRoutes } from './files/file-routes'

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      ...meRoutes,
      ...recordRoutes,
      ...settingsRoutes,
      ...staffRoutes,
      ...fileRoutes.admin,
      ...importRoutes,
      ...jobRoutes,
      ...flowRoutes('desk'),
    ],
  },
  accounts: { type: 'content-api', prefix: '', routes: [...authRoutes, ...fileRoutes.accounts] },
}
