import { flowRoutes } from '../../../shared/server/flows/flow-routes'
import { accountRoutes } from './accounts/account-routes'
import { checkOverviewRoutes } from './check-overview'
import { formPageRoutes } from './form-page'
import { publicFormRoutes } from './reads/public-form'
import { reviewRoutes } from './review-page'

export const routes = {
  admin: {
    type: 'admin',
    routes: [...checkOverviewRoutes, ...formPageRoutes, ...reviewRoutes, ...flowRoutes('applications')],
  },
  public: { type: 'content-api', prefix: '', routes: publicFormRoutes },
  accounts: { type: 'content-api', prefix: '', routes: accountRoutes },
}
