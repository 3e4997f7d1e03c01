import { flowRoutes } from '../../../shared/server/flows/flow-routes'
import { myAssignments } from './reads/my-assignments'
import { openAssignment } from './reads/open-assignment'
import { panelChoices } from './reads/panel-choices'
import { panelsOverview } from './reads/panels-overview'
import { panelProgress } from './reads/panel-progress'

const staff = { policies: ['admin::isAuthenticatedAdmin'] }

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/my/assignments', handler: myAssignments, config: staff },
      { method: 'GET', path: '/my/assignments/:documentId', handler: openAssignment, config: staff },
      { method: 'GET', path: '/panels', handler: panelsOverview, config: staff },
      { method: 'GET', path: '/panels/:documentId/choices', handler: panelChoices, config: staff },
      { method: 'GET', path: '/panels/:documentId/progress', handler: panelProgress, config: staff },
      ...flowRoutes('experts'),
    ],
  },
}
