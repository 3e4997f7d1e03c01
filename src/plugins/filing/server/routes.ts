import { flowRoutes } from '../../../shared/server/flows/flow-routes'
import { collectionRoutes } from '../../../shared/server/http/public-reads'
import { accountRoutes } from './accounts/account-routes'
import { publicBatches } from './reads/public-batches'
import { workbenchRoutes } from './services/workbench'

export const routes = {
  admin: { type: 'admin', routes: [...workbenchRoutes, ...flowRoutes('filing')] },
  public: { type: 'content-api', prefix: '', routes: collectionRoutes(publicBatches) },
  accounts: { type: 'content-api', prefix: '', routes: accountRoutes },
}
