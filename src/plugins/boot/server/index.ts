import { drainingMiddleware } from '../../../shared/server/process/draining'
import { headersMiddleware } from '../../../shared/server/http/headers'
import { addressMiddleware, bodyShapeMiddleware, bodyTypeMiddleware } from '../../../shared/server/http/input-limits'
import { refusalsMiddleware } from '../../../shared/server/http/answer-errors'
import { requestLogMiddleware } from '../../../shared/server/http/request-log'
import { arrivalMiddleware } from '../../../shared/server/http/requests'
import { uploadsMiddleware } from '../../../shared/server/http/uploads'
import { checkFields } from '../../../shared/server/forms/strapi-bodies'
import { bootstrap, destroy } from './bootstrap'
import { register } from './register'

export default {
  register,
  bootstrap,
  destroy,
  middlewares: {
    arrival: arrivalMiddleware,
    'request-log': requestLogMiddleware,
    headers: headersMiddleware,
    refusals: refusalsMiddleware,
    draining: drainingMiddleware,
    address: addressMiddleware,
    'body-type': bodyTypeMiddleware,
    uploads: uploadsMiddleware,
    'body-shape': bodyShapeMiddleware,
  },
  policies: { fields: checkFields },
}
