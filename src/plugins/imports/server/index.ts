import { definePermissions } from '../../../shared/server/flows/permissions'
import { finishBeforeEnd } from '../../../shared/server/process/draining'
import { finishImports } from './import-jobs'
import { importRoutes } from './import-routes'
import { IMPORTS_PERMISSIONS } from './permissions'
import { declareWalls } from './walls'

export default {
  register(): void {
    declareWalls()
    definePermissions('imports', IMPORTS_PERMISSIONS)
    finishBeforeEnd(finishImports)
  },
  bootstrap(): void {},
  routes: { admin: { type: 'admin', routes: importRoutes } },
}
