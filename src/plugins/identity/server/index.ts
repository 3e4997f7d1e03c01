import { accounts } from './services/accounts'
import { authRoutes } from './accounts/auth-routes'
import { settled } from '../../../shared/server/process/afterwards'
import { staffRoutes } from './accounts/staff-routes'
import { bootstrap } from './bootstrap'
import { register } from './register'

export default {
  register,
  bootstrap,
  destroy: settled,
  services: { accounts },
  routes: {
    admin: { type: 'admin', routes: staffRoutes },
    accounts: { type: 'content-api', prefix: '', routes: authRoutes },
  },
}
