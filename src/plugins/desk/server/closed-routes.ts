import type { Core } from '@strapi/strapi'
import { uncheckedFields } from '../../../shared/server/forms/strapi-bodies'
import { routedModules, type Route, type Router, type Routers } from '../../../shared/server/process/strapi-edge'

/**
 * Strapi's routes that nothing here uses, beside those of accounts (accounts/close-routes.ts). They do not exist: a
 * permission ticked in the panel cannot open them, and what they would do is not there to be found.
 */
const CLOSED = [
  /^\w+ \/api\/(content-type-builder|upload|i18n)(\/|$)/,
  // Any member of staff could send any text to any address in the bureau's name.
  /^POST \/email\/?$/,
  /^\w+ \/admin\/transfer\//,
  // No key stands for a member of staff (accounts/staff-keys.ts).
  /^\w+ \/admin\/admin-tokens(\/|$)/,
  // There are no single types, but these answer with the first row of any collection, and save it.
  /^\w+ \/content-manager\/single-types\//,
  // Nothing here has drafts; publishing a row that has none fails half-way.
  /^POST \/content-manager\/collection-types\/.*\/(publish|unpublish|discard|bulkPublish|bulkUnpublish)$/,
  /^GET \/admin\/license-trial-time-left$/,
]

/** Where no host is named that they may be sent to (WEBHOOK_HOSTS). */
const WEBHOOKS = /^\w+ \/admin\/webhooks(\/|$)/

/** Strapi's routes that ask for a session only, and the permission of the settings page which they serve. */
const NARROWED: Readonly<Record<string, string>> = {
  'PUT /i18n/settings': 'plugin::i18n.locale.update',
  'GET /users-permissions/permissions': 'plugin::users-permissions.roles.read',
  'GET /users-permissions/policies': 'plugin::users-permissions.roles.read',
  'GET /users-permissions/routes': 'plugin::users-permissions.roles.read',
  'GET /admin/content-api/permissions': 'admin::api-tokens.access',
  'GET /admin/content-api/routes': 'admin::api-tokens.access',
  'GET /admin/homepage/key-statistics': 'admin::users.read',
}

/** Before the routes are registered: takes away what is closed, and asks for a permission where only a session was. */
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
