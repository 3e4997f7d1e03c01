import { setBlocked } from './block'
import { readLogins } from './logins-routes'

const permitted = (action: string) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }],
})

export const staffRoutes = [
  { method: 'GET', path: '/logins', handler: readLogins, config: permitted('plugin::identity.logins.read') },
  {
    method: 'POST',
    path: '/accounts/:id/block',
    handler: setBlocked(true),
    config: permitted('plugin::identity.accounts.block'),
  },
  {
    method: 'POST',
    path: '/accounts/:id/unblock',
    handler: setBlocked(false),
    config: permitted('plugin::identity.accounts.block'),
  },
]
