import type { Core } from '@strapi/strapi'
import { routedModules } from '../../../../shared/server/process/strapi-edge'

/**
 * Removes Strapi's content-API routes for accounts and mail, rather than forbidding them: registration, users and
 * roles, third-party sign-in, confirmation by a GET whose token is logged, mail to anybody. Ours replace them.
 */
export function closeStrapisRoutes(strapi: Core.Strapi): void {
  const modules = routedModules(strapi)
  for (const name of ['users-permissions', 'email']) {
    const plugin = modules[name]
    if (!plugin) throw new Error(`Strapi has no plugin ${name}`)
    plugin.routes = Object.fromEntries(Object.entries(plugin.routes).filter(([type]) => type !== 'content-api'))
  }
}
