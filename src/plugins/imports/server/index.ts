import { definePermissions } from '../../../shared/server/flows/permissions'
import { finishBeforeEnd } from '../../../shared/server/process/draining'
import { finishImports } from './import-jobs'
import { importRoutes } from './import-routes'
import { IMPORTS_PERMISSIONS } from './permissions'
import { declareWalls } from './walls'
import { declareHistoryWords } from '../../../shared/server/flows/history-words'
import { HISTORY_WORDS } from '../domain/history-words'

export default {
  register(): void {
    declareWalls()
    declareHistoryWords('imports', HISTORY_WORDS)
    definePermissions('imports', IMPORTS_PERMISSIONS)
    finishBeforeEnd(finishImports)
  },
  bootstrap(): void {},
  routes: { admin: { type: 'admin', routes: importRoutes } },
}
