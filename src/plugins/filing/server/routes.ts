import { flowRoutes } from '../../../shared/server/flow-routes'
import { collectionRoutes } from '../../../shared/server/public-reads'
import { reviewRoutes } from './applications/review-page'
import { accountRoutes } from './accounts/account-routes'
import { publicBatches } from './reads/public-batches'
import { publicFormRoutes } from './reads/public-form'
import { publicLists } from './reads/public-lists'
import { organisationAccountRoutes } from './services/organisation-accounts'
import { workbenchRoutes } from './services/workbench'

export const routes = {
  admin: {
    type: 'admin',
    routes: [...workbenchRoutes, ...organisationAccountRoutes, ...reviewRoutes, ...flowRoutes('filing')],
  },
  public: {
    type: 'content-api',
    prefix: '',
    routes: [...[publicBatches, publicLists].flatMap((reads) => collectionRoutes(reads)), ...publicFormRoutes],
  },
  accounts: { type: 'content-api', prefix: '', routes: accountRoutes },
}
