import { contentTypesOf } from '../../../shared/server/flows/content-types'
import { SCHEMAS } from './content-types'
import { attemptsMiddleware } from './attempts/record-attempts'
import { bootstrap } from './bootstrap'
import { register } from './register'
import { routes } from './routes'

export default {
  register,
  bootstrap,
  contentTypes: contentTypesOf('desk', SCHEMAS),
  middlewares: { attempts: attemptsMiddleware },
  routes,
}
