import { flowRoutes } from '../../../shared/server/flow-routes'
import { meRoutes } from './role-of-mine'
import { settingsRoutes } from './services/settings-routes'
import { importRoutes } from './services/import-routes'
import { fileRoutes } from './services/file-routes'

export const routes = {
  admin: {
    type: 'admin',
    routes: [...meRoutes, ...settingsRoutes, ...fileRoutes.admin, ...importRoutes, ...flowRoutes('desk')],
  },
  accounts: { type: 'content-api', prefix: '', routes: fileRoutes.accounts },
}
