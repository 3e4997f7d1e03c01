import { readInbox, markAllRead, markRead } from './inbox'
import { messageRoutes } from './messages/message-routes'
import { changePreferences, readPreferences } from './preferences'
import { accountReach, staffReach } from './recipient'
import { templateRoutes } from './template-routes'

const staff = { policies: ['admin::isAuthenticatedAdmin'] }

export const inboxRoutes = [
  { method: 'GET', path: '/inbox', handler: readInbox(staffReach, true), config: staff },
  { method: 'POST', path: '/inbox/read-all', handler: markAllRead(staffReach), config: staff },
  { method: 'POST', path: '/inbox/:id/read', handler: markRead(staffReach), config: staff },
  { method: 'GET', path: '/preferences', handler: readPreferences(staffReach), config: staff },
  { method: 'PUT', path: '/preferences', handler: changePreferences(staffReach), config: staff },
]

// A function as handler has no scope, so Strapi asks for a signed-in account and nothing more; the rest is ours.
export const myNoticeRoutes = [
  { method: 'GET', path: '/my/notices', handler: readInbox(accountReach), config: {} },
  { method: 'POST', path: '/my/notices/read-all', handler: markAllRead(accountReach), config: {} },
  { method: 'POST', path: '/my/notices/:id/read', handler: markRead(accountReach), config: {} },
  { method: 'GET', path: '/my/notice-preferences', handler: readPreferences(accountReach), config: {} },
  { method: 'PUT', path: '/my/notice-preferences', handler: changePreferences(accountReach), config: {} },
]

export const routes = {
  admin: { type: 'admin', routes: [...messageRoutes, ...inboxRoutes, ...templateRoutes] },
  accounts: { type: 'content-api', prefix: '', routes: myNoticeRoutes },
}
