import { flowRoutes } from '../../../shared/server/flows/flow-routes'
import { formPageRoutes } from './form-page'
import { publicFormRoutes } from './public-form'

export const routes = {
  admin: { type: 'admin', routes: [...formPageRoutes, ...flowRoutes('forms')] },
  public: { type: 'content-api', prefix: '', routes: publicFormRoutes },
}
