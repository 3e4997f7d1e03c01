import { flowRoutes } from '../../../shared/server/flows/flow-routes'
import { collectionRoutes } from '../../../shared/server/http/public-reads'
import { checkListRoutes } from '../../applications/server/check-list'
import { formPageRoutes } from '../../applications/server/form-page'
import { reviewRoutes } from '../../applications/server/review-page'
import { determinationRoutes } from '../../lists/server/reads/determination'
import { batchProgressRoutes } from '../../lists/server/reads/batch-progress'
import { accountRoutes } from './accounts/account-routes'
import { publicBatches } from './reads/public-batches'
import { objectionRoutes } from '../../lists/server/objections/objection-routes'
import { publicFormRoutes } from '../../applications/server/reads/public-form'
import { publicListRoutes } from '../../lists/server/reads/public-lists'
import { organisationAccountRoutes } from '../../organisations/server/services/organisation-accounts'
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
