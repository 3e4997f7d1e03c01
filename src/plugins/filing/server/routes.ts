import { flowRoutes } from '../../../shared/server/flow-routes'
import { collectionRoutes } from '../../../shared/server/public-reads'
import { checkListRoutes } from './applications/check-list'
import { formPageRoutes } from './applications/form-page'
import { reviewRoutes } from './applications/review-page'
import { determinationRoutes } from './reads/determination'
import { batchProgressRoutes } from './reads/batch-progress'
import { accountRoutes } from './accounts/account-routes'
import { publicBatches } from './reads/public-batches'
import { objectionRoutes } from './objections/objection-routes'
import { publicFormRoutes } from './reads/public-form'
import { publicListRoutes } from './reads/public-lists'
import { organisationAccountRoutes } from './services/organisation-accounts'
import { workbenchRoutes } from './services/workbench'

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      ...workbenchRoutes,
      ...organisationAccountRoutes,
      ...checkListRoutes,
      ...formPageRoutes,
      ...reviewRoutes,
      ...batchProgressRoutes,
      ...determinationRoutes,
      ...flowRoutes('filing'),
    ],
  },
  public: {
    type: 'content-api',
    prefix: '',
    routes: [...collectionRoutes(publicBatches), ...publicListRoutes, ...objectionRoutes, ...publicFormRoutes],
  },
  accounts: { type: 'content-api', prefix: '', routes: accountRoutes },
}
