import type { Core } from '@strapi/strapi'
import { uncheckedFields } from '../../../shared/server/forms/strapi-bodies'
import { routedModules } from '../../../shared/server/process/strapi-edge'
import type { Route, Router, Routers } from '../../../shared/server/process/strapi-types'

/**
 * Strapi's routes that are not used here, besides those of accounts (accounts/close-routes.ts). They are removed, so
 * that no permission ticked in the panel opens them.
 */
const CLOSED = [
  /^\w+ \/api\/(content-type-builder|upload|i18n)(\/|$)/,
  // Lets any member of staff send any mail in the bureau's name.
  /^POST \/email\/?$/,
  /^\w+ \/admin\/transfer\//,
  // Staff have no API keys (accounts/staff-keys.ts).
  /^\w+ \/admin\/admin-tokens(\/|$)/,
  // There are no single types, but these routes read and save the first row of any collection.
  /^\w+ \/content-manager\/single-types\//,
  // No type has drafts; publishing such a row fails half-way.
  /^POST \/content-manager\/collection-types\/.*\/(publish|unpublish|discard|bulkPublish|bulkUnpublish)$/,
  /^GET \/admin\/license-trial-time-left$/,
]

/** Removed when no host is allowed (WEBHOOK_HOSTS). */
const WEBHOOKS = /^\w+ \/admin\/webhooks(\/|$)/

/** Strapi's routes that require only a session -> permission of the settings page that uses them. */
const NARROWED: Readonly<Record<string, string>> = {
  'PUT /i18n/settings': 'plugin::i18n.locale.update',
  'GET /users-permissions/permissions': 'plugin::users-permissions.roles.read',
  'GET /users-permissions/policies': 'plugin::users-permissions.roles.read',
  'GET /users-permissions/routes': 'plugin::users-permissions.roles.read',
  'GET /admin/content-api/permissions': 'admin::api-tokens.access',
  'GET /admin/content-api/routes': 'admin::api-tokens.access',
  'GET /admin/homepage/key-statistics': 'admin::users.read',
}

/** Before routes are registered: removes closed ones, and adds a permission where only a session was required. */
export function closeRoutes(strapi: Core.Strapi, { webhooks }: { webhooks: boolean }): void {
  const closed = webhooks ? CLOSED : [...CLOSED, WEBHOOKS]
  for (const [name, module] of Object.entries(routedModules(strapi)))
    if (!Array.isArray(module.routes)) module.routes = closedIn(closed, name, module.routes)
}

const closedIn = (closed: readonly RegExp[], name: string, routers: Routers): Routers =>
  Object.fromEntries(
    Object.entries(routers).map(([key, router]) => [
      key,
      typeof router === 'function'
        ? (context: never) => without(closed, name, router(context))
        : without(closed, name, router),
    ]),
  )

function without(closed: readonly RegExp[], name: string, router: Router): Router {
  const root = router.type === 'content-api' ? '/api' : ''
  const keyOf = ({ method, path, config }: Route): string =>
    `${method} ${root}${config?.prefix ?? router.prefix ?? `/${name}`}${path}`
  return {
    ...router,
    routes: router.routes
      .filter((route) => !closed.some((pattern) => pattern.test(keyOf(route))))
      .map((route) => checked(route, keyOf(route))),
  }
}

function checked(route: Route, key: string): Route {
  const action = NARROWED[key]
  const permission = action ? [{ name: 'admin::hasPermissions', config: { actions: [action] } }] : []
  const fields = uncheckedFields(key)
  const policies = [...permission, ...(fields ? [{ name: 'plugin::boot.fields', config: { fields } }] : [])]
  if (policies.length === 0) return route
  return { ...route, config: { ...route.config, policies: [...(route.config?.policies ?? []), ...policies] } }
}
