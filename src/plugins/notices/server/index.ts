import { routes } from './routes'

export default {
  register(): void {},
  bootstrap(): void {},
  contentTypes: {},
  routes,
}
