import { messageRoutes } from './messages/message-routes'

export const routes = {
  admin: { type: 'admin', routes: [...messageRoutes] },
  accounts: { type: 'content-api', prefix: '', routes: [] },
}
