import { flowRoutes } from '../../../shared/server/flows/flow-routes'
import { accountRoutes } from './accounts/account-routes'
import { checkListRoutes } from './check-list'
import { formPageRoutes } from './form-page'
import { publicFormRoutes } from './reads/public-form'
import { reviewRoutes } from './review-page'

export const routes = {
  admin: {
    type: 'admin',
    routes: [...checkListRoutes, ...formPageRoutes, ...reviewRoutes, ...flowRoutes('applications')],
  },
  public: { type: 'content-api', prefix: '', routes: publicFormRoutes },
  accounts: { type: 'content-api', prefix: '', routes: accountRoutes },
}
