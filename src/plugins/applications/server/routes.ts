import { flowRoutes } from '../../../shared/server/flows/flow-routes'
import { accountRoutes } from './accounts/account-routes'
import { checkOverviewRoutes } from './check-overview'
import { reviewRoutes } from './review-page'

export const routes = {
  admin: {
    type: 'admin',
    routes: [...checkOverviewRoutes, ...reviewRoutes, ...flowRoutes('applications')],
  },
  accounts: { type: 'content-api', prefix: '', routes: accountRoutes },
}
