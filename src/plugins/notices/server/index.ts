import { defineSettings } from '../../../shared/server/settings'
import { NOTICE_SETTINGS } from '../domain/settings'
import { listen } from './listeners'
import { routes } from './routes'

export default {
  register(): void {
    defineSettings(NOTICE_SETTINGS)
    listen()
  },
  bootstrap(): void {},
  contentTypes: {},
  routes,
}
