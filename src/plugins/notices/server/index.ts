import { closePool } from './mail/queue'
import { register } from './register'
import { routes } from './routes'

export default {
  register,
  bootstrap(): void {},
  destroy: closePool,
  contentTypes: {},
  routes,
}
