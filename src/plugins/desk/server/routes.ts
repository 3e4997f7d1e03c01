import { flowRoutes } from '../../../shared/server/flows/flow-routes'
import { authRoutes } from '../../identity/server/accounts/auth-routes'
import { staffRoutes } from '../../identity/server/accounts/staff-routes'
import { recordRoutes } from '../../../shared/server/flows/record-routes'
import { meRoutes } from './role-of-mine'
import { settingsRoutes } from './services/settings-routes'
import { importRoutes } from '../../organisations/server/import/import-routes'
import { jobRoutes } from './jobs/job-routes'
import { fileRoutes } from '../../files/server/file-routes'

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
