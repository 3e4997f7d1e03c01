import { flowRoutes } from '../../../shared/server/flows/flow-routes'
import { accountRoutes } from './accounts/account-routes'
import { organisationAccountRoutes } from './services/organisation-accounts'

export const routes = {
  admin: {
    type: 'admin',
    routes: [...organisationAccountRoutes, ...flowRoutes('organisations')],
  },
  accounts: { type: 'content-api', prefix: '', routes: accountRoutes },
}
