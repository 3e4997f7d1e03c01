import { flowRoutes } from '../../../shared/server/flow-routes'
import { settingsRoutes } from './services/settings-routes'
import { importRoutes } from './services/import-routes'
import { fileRoutes } from './files/file-routes'

export const routes = {
  admin: { type: 'admin', routes: [...settingsRoutes, ...fileRoutes.admin, ...importRoutes, ...flowRoutes('desk')] },
  accounts: { type: 'content-api', prefix: '', routes: fileRoutes.accounts },
}
