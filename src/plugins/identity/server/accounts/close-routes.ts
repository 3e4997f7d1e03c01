import type { Core } from '@strapi/strapi'

/**
 * Strapi's content-API routes for accounts and mail are taken away, not merely forbidden: registration, users and roles,
 * sign-in through foreign providers, confirmation by a GET whose token is logged, mail to anybody. Ours stand instead.
 */
export function closeStrapisRoutes(strapi: Core.Strapi): void {
  for (const name of ['users-permissions', 'email']) {
    const plugin = strapi.plugin(name) as unknown as { routes: Record<string, unknown> }
    plugin.routes = Object.fromEntries(Object.entries(plugin.routes).filter(([type]) => type !== 'content-api'))
  }
}
