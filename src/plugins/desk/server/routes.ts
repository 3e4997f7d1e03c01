import { flowRoutes } from '../../../shared/server/flows/flow-routes'
import { recordRoutes } from '../../../shared/server/flows/record-routes'
import { collectionRoutes } from '../../../shared/server/http/public-reads'
import { publicCities } from './reads/cities'
import { cityNameRoutes } from './reads/city-names'
import { jobRoutes } from './jobs/job-routes'
import { meRoutes } from './role-of-mine'
import { taskRoutes } from './tasks-route'
import { settingsRoutes } from './services/settings-routes'

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      ...meRoutes,
      ...cityNameRoutes,
      ...taskRoutes,
      ...recordRoutes,
      ...settingsRoutes,
      ...jobRoutes,
      ...flowRoutes('desk'),
    ],
  },
  public: { type: 'content-api', prefix: '', routes: collectionRoutes(publicCities) },
}
