import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { kernel, strapi } from '../harness/app'

interface Layer {
  path: string
  methods: string[]
}

export interface Route {
  method: string
  /** With its `:parameters`. */
  path: string
  /** Declared body fields, if any. */
  fields?: readonly string[]
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Every route of the running server; those for all methods as GET. */
const layers = (): Route[] =>
  (strapi.server.listRoutes() as unknown as Layer[]).flatMap(({ path, methods }) =>
    (methods.length > 10 ? ['GET'] : methods.filter((method) => METHODS.includes(method))).map((method) => ({
      method,
      path: path.replace(/\([^/]*\)|\(\(.*\)/, ':file'),
    })),
  )

/** The generic routes of procedures, which are expanded to every kind and action. */
const ACTS = /^\/(\w+)\/:kind\/(.+)$/

function expanded(route: Route): Route[] {
  const [, plugin, rest = ''] = ACTS.exec(route.path) ?? []
  if (!plugin) return [route]
  const bindings = kernel.flows.allFlows().filter((binding) => binding.plugin === plugin)
  return bindings.flatMap(({ kind, flow }) => {
    const path = `/${plugin}/${kind}/${rest}`
    if (!rest.endsWith(':action')) return [{ ...route, path }]
    return Object.entries(flow.actions).map(([name, { needs = {} }]) => ({
      ...route,
      path: path.replace(':action', name),
      fields: [...Object.keys(needs), 'version', ...(rest.startsWith('bulk') ? ['documentIds'] : [])],
    }))
  })
}

/** All routes of the app: the generic ones, and each action of each procedure. */
export const allRoutes = (): Route[] => layers().flatMap((route) => [...new Set([...expanded(route), route])])

/** Whether the route belongs to Strapi. */
export const isStrapis = ({ path }: Route): boolean =>
  !path.startsWith('/api') &&
  !existsSync(join(process.env.APP_DIR as string, 'src/plugins', path.split('/')[1] || '.nothing'))

/** Routes that end the caller's own access; they come last. */
export const isWayOut = ({ method, path }: Route): boolean =>
  /\/logout$|\/my\/leave$|\/hand-over$|\/users\/me\/sessions/.test(path) && method !== 'GET'
