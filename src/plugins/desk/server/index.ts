import officer from './content-types/officer/schema'
import membership from './content-types/membership/schema'
import privateFile from './content-types/private-file/schema'
import { arrivalMiddleware } from '../../../shared/server/requests'
import { refusalsMiddleware } from '../../../shared/server/refusals'
import { panelQueriesMiddleware } from '../../../shared/server/panel-queries'
import { uploadsMiddleware } from '../../../shared/server/uploads'
import { bootstrap, destroy } from './bootstrap'
import { register } from './register'
import { routes } from './routes'

export default {
  register,
  bootstrap,
  destroy,
  contentTypes: {
    officer: { schema: officer },
    membership: { schema: membership },
    'private-file': { schema: privateFile },
  },
  middlewares: {
    arrival: arrivalMiddleware,
    refusals: refusalsMiddleware,
    'panel-queries': panelQueriesMiddleware,
    uploads: uploadsMiddleware,
  },
  routes,
}
