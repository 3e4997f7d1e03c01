import officer from './content-types/officer/schema'
import attempt from './content-types/attempt/schema'
import membership from '../../organisations/server/content-types/membership/schema'
import privateFile from '../../files/server/content-types/private-file/schema'
import { drainingMiddleware } from '../../../shared/server/process/draining'
import { headersMiddleware } from '../../../shared/server/http/headers'
import { addressMiddleware, bodyShapeMiddleware, bodyTypeMiddleware } from '../../../shared/server/http/input-limits'
import { requestLogMiddleware } from '../../../shared/server/http/request-log'
import { arrivalMiddleware } from '../../../shared/server/http/requests'
import { refusalsMiddleware } from '../../../shared/server/http/refusals'
import { uploadsMiddleware } from '../../../shared/server/http/uploads'
import { checkFields } from '../../../shared/server/forms/strapi-bodies'
import { writeNotices } from '../../announcements/server/write-notices'
import { attemptsMiddleware } from './attempts/record-attempts'
import { bootstrap, destroy } from './bootstrap'
import { filesService } from '../../files/server/service'
import { register } from './register'
import { accounts } from '../../identity/server/services/accounts'
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
