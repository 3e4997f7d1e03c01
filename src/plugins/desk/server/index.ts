import { attemptsMiddleware } from './attempts/record-attempts'
import { bootstrap } from './bootstrap'
import attempt from './content-types/attempt/schema'
import officer from './content-types/officer/schema'
import { register } from './register'
import { routes } from './routes'

export default {
  register,
  bootstrap,
  contentTypes: { officer: { schema: officer }, attempt: { schema: attempt } },
  middlewares: { attempts: attemptsMiddleware },
  routes,
}
