import officer from './content-types/officer/schema'
import attempt from './content-types/attempt/schema'
import membership from './content-types/membership/schema'
import privateFile from './content-types/private-file/schema'
import { drainingMiddleware } from '../../../shared/server/draining'
import { headersMiddleware } from '../../../shared/server/headers'
import { addressMiddleware, bodyShapeMiddleware, bodyTypeMiddleware } from '../../../shared/server/input-limits'
import { requestLogMiddleware } from '../../../shared/server/request-log'
import { arrivalMiddleware } from '../../../shared/server/requests'
import { refusalsMiddleware } from '../../../shared/server/refusals'
import { uploadsMiddleware } from '../../../shared/server/uploads'
import { checkFields } from '../../../shared/server/strapi-bodies'
import { writeNotices } from './announcements/write-notices'
import { attemptsMiddleware } from './attempts/record-attempts'
import { bootstrap, destroy } from './bootstrap'
import { filesService } from './files/service'
import { register } from './register'
import { accounts } from './services/accounts'
import { routes } from './routes'

export default {
  register,
  bootstrap,
  destroy,
  contentTypes: {
    officer: { schema: officer },
    membership: { schema: membership },
    'private-file': { schema: privateFile },
    attempt: { schema: attempt },
  },
  middlewares: {
    arrival: arrivalMiddleware,
    'request-log': requestLogMiddleware,
    attempts: attemptsMiddleware,
    headers: headersMiddleware,
    refusals: refusalsMiddleware,
    draining: drainingMiddleware,
    address: addressMiddleware,
    'body-type': bodyTypeMiddleware,
    uploads: uploadsMiddleware,
    'body-shape': bodyShapeMiddleware,
  },
  policies: { fields: checkFields },
  services: { accounts, files: filesService, 'public-notices': () => ({ write: writeNotices }) },
  routes,
}
